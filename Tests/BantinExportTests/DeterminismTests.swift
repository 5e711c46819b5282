import BantinTestSupport
import Foundation
import Testing

/// Same input, same bytes: whatever the time zone, the locale, the home folder and the number of jobs.
@Suite struct DeterminismTests {
    private func corpus() throws -> Workplace {
        let place = try Workplace()
        for number in 10..<50 {
            let words = (0..<120).map { "từ\(($0 * number) % 37)" }.joined(separator: " ")
            try place.write(
                "---\ntitle: Bài \(number)\ndate: 2021-01-\(10 + number % 20)\n---\n\(words).\n\n- mục một\n- mục hai\n",
                to: "m/\(number).md")
        }
        return place
    }

    @Test(arguments: ["pdf", "epub"])
    func `two runs in different surroundings give the same bytes`(format: String) throws {
        let place = try Workplace()
        let samples = repositoryRoot.appending(path: "samples/2021-01").path
        let surroundings = [
            ["TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "vi_VN.UTF-8", "HOME": place.path],
            ["TZ": "America/New_York", "LC_ALL": "C", "HOME": "/khong/co"],
        ]
        for (number, environment) in surroundings.enumerated() {
            let result = try Program.run(
                "--font-size", "13", "-o", "\(number).\(format)", samples, in: place.url, environment: environment)
            #expect(result.status == 0)
        }
        #expect(try place.read("0.\(format)") == place.read("1.\(format)"))
    }

    @Test(arguments: ["pdf", "epub"])
    func `the number of jobs changes nothing`(format: String) throws {
        let place = try corpus()
        for jobs in ["1", "2", "7"] {
            #expect(try Program.run("--jobs", jobs, "-o", "\(jobs).\(format)", "m", in: place.url).status == 0)
        }
        #expect(try place.read("1.\(format)") == place.read("2.\(format)"))
        #expect(try place.read("1.\(format)") == place.read("7.\(format)"))
    }

    @Test func `the date comes from the newest article, or from SOURCE_DATE_EPOCH`() throws {
        let place = try corpus()
        #expect(try Program.run("-o", "bai.pdf", "m", in: place.url).status == 0)
        let fixed = try Program.run(
            "-o", "co-dinh.pdf", "m", in: place.url, environment: ["SOURCE_DATE_EPOCH": "1600000000"])
        #expect(fixed.status == 0)
        func created(_ name: String) throws -> String {
            try run("pdfinfo", ["-isodates", name], in: place.url).output.split(separator: "\n")
                .first { $0.hasPrefix("CreationDate:") }.map(String.init) ?? ""
        }
        #expect(try created("bai.pdf").contains("2021-01-29"))
        #expect(try created("co-dinh.pdf").contains("2020-09-13"))
    }
}
