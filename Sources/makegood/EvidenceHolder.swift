import Casework
import Journal
import ServiceTime

/// What files hang on: a ticket, or any dossier.
enum EvidenceHolder {
    case ticket(Ticket, Policy)
    case dossier(Dossier, Policy)

    /// The key under which scripts find whose file it is.
    static func key(of number: String) -> String {
        DossierKind(number: number) == nil ? "ticket" : "dossier"
    }

    var number: String {
        switch self {
        case .ticket(let ticket, _): ticket.number
        case .dossier(let dossier, _): dossier.number
        }
    }

    private var policy: Policy {
        switch self {
        case .ticket(_, let policy), .dossier(_, let policy): policy
        }
    }

    /// The files that were added to it, oldest first.
    var own: [Evidence] {
        switch self {
        case .ticket(let ticket, _): ticket.evidence
        case .dossier(let dossier, _): dossier.files.map(\.evidence)
        }
    }

    /// The same and those of the tickets merged into it, each with the number it was added to.
    var all: [(number: String, item: Evidence)] {
        let own = own.map { (number: number, item: $0) }
        guard case .ticket(let ticket, _) = self else { return own }
        return own
            + ticket.absorbed.flatMap { other in
                other.evidence.map { (number: other.number, item: $0) }
            }
    }

    /// The version a command on it is bound to.
    var version: Int {
        switch self {
        case .ticket(let ticket, _): ticket.version
        case .dossier(let dossier, _): dossier.version
        }
    }

    func isDisposed(_ line: Int) -> Bool {
        switch self {
        case .ticket(let ticket, _): ticket.isDisposed(line)
        case .dossier(let dossier, _): dossier.isDisposed(line)
        }
    }

    /// The first day on which a file may be disposed of; nil while it is open.
    func keptUntil(_ line: Int) -> CivilDate? {
        switch self {
        case .ticket(let ticket, let policy): ticket.keptUntil(under: policy)
        case .dossier(let dossier, let policy): dossier.keptUntil(line, under: policy)
        }
    }

    /// The day of an instant, by the policy it stands under.
    func day(of instant: Instant) -> CivilDate { policy.day(of: instant) }

    /// Why a file may not be added to it now; nil asks for what stands against any.
    func refusals(ofAdding evidence: Evidence?, _ session: Session) throws -> [Refusal] {
        let context = try session.context(policy)
        switch self {
        case .ticket(let ticket, _):
            return Workflow.refusals(
                .addEvidence, evidence.map { .addEvidence($0) }, on: ticket, in: context)
        case .dossier(let dossier, _):
            return dossier.refusals(
                dossier.kind.addingEvidence,
                evidence.map { .filing(dossier.kind, .addEvidence($0)) }, in: context,
                beside: DossierShelf())
        }
    }

    func adding(_ evidence: Evidence, expecting version: Int? = nil) -> Request {
        switch self {
        case .ticket: .act(on: number, .addEvidence(evidence), expecting: version)
        case .dossier(let dossier, _):
            .pursue(
                number, .filing(dossier.kind, .addEvidence(evidence)), expecting: version)
        }
    }

    /// Disposes of a file, counted from 0, on what was seen.
    func disposing(_ line: Int, reason: String) -> Request {
        switch self {
        case .ticket: .act(on: number, .disposeEvidence(line, reason: reason), expecting: version)
        case .dossier(let dossier, _):
            .pursue(
                number, .filing(dossier.kind, .disposeEvidence(line, reason: reason)),
                expecting: version)
        }
    }
}

extension Session {
    /// The ticket or dossier of a number, as its letter says.
    ///
    /// - Throws: `Failure` when there is none.
    func holder(_ number: String) throws -> EvidenceHolder {
        guard DossierKind(number: number) != nil else {
            let (ticket, policy) = try ticket(number)
            return .ticket(ticket, policy)
        }
        let (dossier, policy) = try dossier(number)
        return .dossier(dossier, policy)
    }
}
