import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings
import Wording

/// What should be known before a policy is adopted.
struct AdoptionNotice {
    /// Whether it says anything that is not in force then, or takes the place of another version.
    let isChange: Bool
    /// What surprises: what goes back to the standard, what is superseded, a date far ahead, a
    /// department that is still used.
    private(set) var lines: [String] = []

    /// Compares what is adopted with what is in force, and looks who it leaves behind.
    ///
    /// - Parameters:
    ///   - policy: What is adopted.
    ///   - day: From when.
    ///   - session: The store and the day of the adoption.
    ///   - doubts: What in the file can hardly be meant.
    ///   - kept: The file over what is in force, where what it leaves out goes back to standard;
    ///     nil where nothing does.
    /// - Throws: `Failure` when the store cannot be read.
    init(
        of policy: Policy, from day: CivilDate, in session: Session, doubts: [Mistake],
        reverting kept: Policy?
    ) throws {
        let book = try session.policies()
        let standing = book.edition(on: day)
        let today = session.zone.date(at: session.now)
        let pending = book.superseded(byOneFrom: day, on: today)
        isChange =
            !pending.isEmpty
            || !PolicyComparison(from: standing.policy, to: policy).lines.isEmpty
        lines += doubts.map { Saying.warning($0.description).text }
        let reverted = kept.map { PolicyComparison(from: $0, to: policy).lines } ?? []
        if !reverted.isEmpty {
            let reverts = Saying.policyReverts(version: standing.policy.version)
            lines.append(Saying.warning(reverts.text).text)
            lines += reverted.map { "  \($0.isNew ? "+" : "-") \($0.path): \($0.value)" }
        }
        var warnings = pending.map {
            Saying.neverInForce(version: $0.policy.version, day: $0.from.description)
        }
        if day > today.advanced(byMonths: 12) {
            warnings.append(.farAhead(day: day.description))
        }
        let gone = standing.policy.departments.filter { !policy.departments.contains($0) }
        if !gone.isEmpty {
            let codes = session.words.list(gone.map(\.code))
            warnings.append(.departmentsGone(codes))
            warnings += try session.departmentsUsed(besides: policy)
        }
        lines += warnings.map { Saying.warning($0.text).text }
    }

    /// Writes the lines to standard error.
    func tell() {
        guard !lines.isEmpty else { return }
        let text = lines.map(Output.line(of:)).joined(separator: "\n") + "\n"
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// Whether the person at the terminal agrees; scripts are not asked.
    static func isConfirmed() -> Bool {
        guard isatty(STDIN_FILENO) == 1, Output.isWatched else { return true }
        FileHandle.standardError.write(Data(Saying.adoptIt.text.utf8))
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
        return ["y", "yes", "是"].contains(answer)
    }
}

extension Session {
    /// The departments a policy does not have although people or open tickets are in them.
    func departmentsUsed(besides policy: Policy) throws -> [Saying] {
        var staff: [String: [String]] = [:]
        for person in roster.people {
            for department in Set(person.assignments.map(\.department.code)) {
                staff[department, default: []].append(person.login)
            }
        }
        let known = Set(policy.departments.map(\.code))
        let named = Set(try policies().editions.flatMap { $0.policy.departments.map(\.code) })
        return try Set(staff.keys).union(named).subtracting(known).sorted().compactMap { code in
            var filter = QueueFilter()
            filter.department = code
            let query = QueueQuery(.all, filter: filter, person: nil, now: now)
            let open = try told { () throws(StoreFailure) in try store.count(query) }.number
            let people = staff[code] ?? []
            guard open > 0 || !people.isEmpty else { return nil }
            return .departmentUsed(code, staff: people.joined(separator: ", "), tickets: open)
        }
    }
}
