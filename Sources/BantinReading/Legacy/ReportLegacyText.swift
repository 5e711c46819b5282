import BantinModel

extension ReadingRecord {
    /// Reports each kind of mending once, at the line where it was first needed.
    mutating func report(_ findings: LegacyFindings, line: (LegacyFindings.Place) -> Int) {
        for (disguise, place, isGuess) in findings.disguises {
            diagnostics.append(.legacyText(at: self.place(line(place)), name: disguise.name, isGuess: isGuess))
        }
        if let place = findings.firstDropped {
            diagnostics.append(.privateUseCharacter(at: self.place(line(place))))
        }
    }
}
