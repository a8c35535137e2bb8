import Casework
import TestSupport

/// Commands of what moves beside the stage, and of more than one ticket.
extension Proposals {
    static let disputes: [Command] = regions { command in
        switch command {
        case .raiseDispute, .settleDispute, .separateMatters, .returnToPlan: true
        case .advanceDispute(let advanced): advanced.to == .negotiation
        default: false
        }
    }

    static let talks: [Command] = regions { command in
        if case .advanceDispute(let advanced) = command { return advanced.to != .negotiation }
        return false
    }

    static let contests: [Command] = regions { command in
        switch command {
        case .contestLiability, .upholdLiability, .changeLiability: true
        default: false
        }
    }

    static let incidents: [Command] = regions { command in
        switch command {
        case .declareMajor, .liftMajor: true
        case .reportProgress(let reported): reported.members == nil
        default: false
        }
    }

    private static func regions(where isMeant: (RegionCommand) -> Bool) -> [Command] {
        RegionPapers.commands.filter(isMeant).map { .region($0) }
    }

    /// The ticket beside the one that is searched.
    static let neighbour = "202603-002"

    static let relations: [Command] = [
        .merge(into: neighbour, reason: "Same case"), .merge(into: "202603-001", reason: "Itself"),
        .unmerge(reason: "Not the same"), .link(.related, to: neighbour, note: nil),
        .unlink(from: neighbour, reason: "Not so"),
        .split(Splitting(subject: "The second", details: "Rattles", reason: "Another fault")),
    ]
}
