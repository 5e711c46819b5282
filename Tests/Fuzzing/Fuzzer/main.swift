import BantinFuzzing
import Glibc

/// libFuzzer's own loop (LLVM, `FuzzerInterface.h`).
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ readOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The reader that `BANTIN_FUZZ` names.
private let reader = getenv("BANTIN_FUZZ").flatMap { FuzzedReader(rawValue: String(cString: $0)) }

guard reader != nil else {
    print("BANTIN_FUZZ names a reader: \(FuzzedReader.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runFuzzer(&count, &arguments) { bytes, count in
        reader?.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    })
