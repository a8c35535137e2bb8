internal import CCurses
internal import Terminal

/// Turns our cells into those of curses, with the colours this terminal has.
struct Palette {
    private let colors: Int

    /// - Parameter colors: how many the terminal has; 0 leaves colours out.
    init(colors: Int) {
        self.colors = colors
    }

    private func index(_ ink: Ink) -> Int16 {
        colors >= 256 ? Int16(ink.index256) : colors >= 8 ? Int16(ink.index8) : -1
    }

    func cell(_ cell: Cell) -> mg_cell {
        var made = mg_cell()
        let scalars = cell.scalars
        func value(_ at: Int) -> UInt32 { at < scalars.count ? scalars[at].value : 0 }
        made.characters = (value(0), value(1), value(2), value(3))
        made.foreground = index(cell.style.foreground)
        made.background = index(cell.style.background)
        made.attributes = attributes(cell.style.attributes)
        return made
    }

    func blank(_ style: Style) -> mg_cell {
        var blank = Cell.blank
        blank.style = style
        return cell(blank)
    }

    private func attributes(_ attributes: Style.Attributes) -> UInt8 {
        var sum = 0
        if attributes.contains(.bold) { sum |= MG_BOLD }
        if attributes.contains(.dim) { sum |= MG_DIM }
        if attributes.contains(.reverse) { sum |= MG_REVERSE }
        if attributes.contains(.underline) { sum |= MG_UNDERLINE }
        return UInt8(sum)
    }
}
