import Casework
import ServiceTime

// Who works at the desk, and who decides gates in whose place.
extension Ledger {
    func setPerson(
        _ person: Person, _ submission: Submission, mode: StoreIdentity.Mode
    ) throws -> Ruling {
        let roster = try roster()
        let isGuarded = mode == .login
        if isGuarded, !roster.people.isEmpty, roster[submission.person] == nil {
            throw Rejection.unknownPerson(submission.person)
        }
        try roster.permitEntry(of: person, by: submission.person, isGuarded: isGuarded)
        return try write(.person(person), submission)
    }

    func giveDelegation(
        _ terms: DelegationTerms, _ submission: Submission, zone: Zone
    ) throws -> Ruling {
        let (roster, person, policy) = try staffSetting(of: submission, zone: zone)
        let delegation = try roster.delegation(
            terms, by: person, at: submission.at, under: policy)
        return try write(.delegation(delegation), submission)
    }

    func withdrawDelegation(
        _ number: Int, reason: String, _ submission: Submission, zone: Zone
    ) throws -> Ruling {
        let (roster, person, policy) = try staffSetting(of: submission, zone: zone)
        let withdrawal = try roster.withdrawal(
            of: number, reason: reason, by: person, at: submission.at, under: policy)
        return try write(.withdrawal(number, withdrawal), submission)
    }

    private func staffSetting(
        of submission: Submission, zone: Zone
    ) throws -> (roster: Roster, person: Person, policy: Policy) {
        let roster = try roster()
        guard let person = roster[submission.person] else {
            throw Rejection.unknownPerson(submission.person)
        }
        return (
            roster, person, try policies().edition(on: zone.date(at: submission.at)).policy
        )
    }

    private func write(_ change: StaffEntry.Change, _ submission: Submission) throws -> Ruling {
        let draft = Entry.Draft(
            stream: .staff, happened: submission.at, person: submission.person,
            kind: StaffEntry.kind(of: change), schema: EventCodec.schema,
            origin: Origin(
                key: submission.key, request: try submission.request.digest, part: 1, parts: 1),
            body: try StaffEntry.body(of: change))
        return .write(
            Decision(
                drafts: [draft], stream: .staff, version: try staffVersion(),
                policy: try policies().newest.policy, staff: change))
    }
}
