import Terminal

/// One of the three parts of the desk.
enum Pane: CaseIterable, Sendable {
    case queue
    case detail
    case sla

    var context: KeyContext {
        switch self {
        case .queue: .queue
        case .detail: .detail
        case .sla: .sla
        }
    }
}

/// Which pane has the keys, which fills the screen, and how the room is shared.
///
/// From 100 columns on the detail stands beside the queue; below, the panes are stacked; where
/// there is room for one only, the focused one is shown.
struct PaneArrangement: Hashable, Sendable {
    var focus = Pane.queue
    var isZoomed = false
    /// The queue's part of the width, or of the height when stacked, in percent.
    private(set) var share = 58

    static let wideColumns = 100
    static let tinyColumns = 40
    static let tinyRows = 12

    mutating func turnFocus(by step: Int) {
        let all = Pane.allCases
        let place = all.firstIndex(of: focus) ?? 0
        focus = all[(place + step + all.count) % all.count]
    }

    mutating func widen(by percent: Int) {
        let signed = focus == .detail ? -percent : percent
        share = min(80, max(25, share + signed))
    }

    /// Where the panes stand in an area; a pane without room is not named.
    func places(in area: Rect) -> [(pane: Pane, rect: Rect)] {
        if isZoomed || area.columns < Self.tinyColumns || area.rows < Self.tinyRows {
            return [(focus, area)]
        }
        if area.columns >= Self.wideColumns {
            let (left, right) = area.splitLeft(area.columns * share / 100)
            let slaRows = min(12, max(5, area.rows / 4))
            let (queue, sla) = left.splitTop(area.rows - slaRows)
            return [(.queue, queue), (.sla, sla), (.detail, right)]
        }
        let slaRows = area.rows >= 20 ? 4 : 3
        let rest = area.rows - slaRows
        let (queue, below) = area.splitTop(max(5, rest * (share - 10) / 100))
        let (detail, sla) = below.splitTop(below.rows - slaRows)
        return [(.queue, queue), (.detail, detail), (.sla, sla)]
    }
}
