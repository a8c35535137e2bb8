public import Casework

extension Store {
    /// Draws the cases of an audit once more, from the tickets as they stood at the entry whose
    /// hash was the seed; nil when the record has no such entry.
    ///
    /// - Throws: `StoreFailure` when the record cannot be read or does not fold.
    public func drawnAgain(
        _ rule: SampleRule, seed: Digest, under policy: Policy
    ) throws(StoreFailure) -> AuditSample? {
        var histories: [String: [Fact]] = [:]
        var next = 1
        while true {
            let entries = try entries(from: next, limit: 4_000)
            guard let last = entries.last else { return nil }
            next = last.sequence + 1
            for entry in entries {
                if case .ticket(let number) = entry.content.stream {
                    do throws(EventCodec.Unreadable) {
                        histories[number, default: []].append(try EventCodec.fact(entry.content))
                    } catch {
                        throw Self.unfolded(number, error.problem)
                    }
                }
                guard entry.hash.digest == seed else { continue }
                return rule.draw(from: try candidates(histories), seed: seed, under: policy)
            }
        }
    }

    private func candidates(
        _ histories: [String: [Fact]]
    ) throws(StoreFailure) -> [SampleCandidate] {
        var candidates: [SampleCandidate] = []
        for (number, facts) in histories {
            guard case .opened(let opened)? = facts.first?.event else { continue }
            let policy = try policy(version: opened.policy)
            do throws(CorruptRecord) {
                let ticket = try Ticket(number: number, facts: facts, under: policy)
                candidates.append(SampleCandidate(DerivedTicket(ticket, under: policy).row))
            } catch {
                throw Self.unfolded(number, error.problem)
            }
        }
        return candidates
    }

    private static func unfolded(_ number: String, _ problem: String) -> StoreFailure {
        StoreFailure(
            .corrupt, at: number,
            "The history of \(number) does not fold. Run `makegood audit verify`.",
            underlying: problem)
    }
}
