/// The characters we draw lines, bars and marks with; ncurses' own set is never used.
///
/// The Unicode set is of ambiguous width, so a terminal that shows such characters two columns wide
/// gets the ASCII set (see `TextWidth.Ambiguous`).
public enum Glyphs: Sendable {
    case unicode
    case ascii

    /// The set for the person's options: `--ascii`, or ambiguous characters two columns wide.
    public init(ascii: Bool, ambiguous: TextWidth.Ambiguous = .narrow) {
        self = ascii || ambiguous == .wide ? .ascii : .unicode
    }

    private func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
        self == .unicode ? unicode : ascii
    }

    public var horizontal: Unicode.Scalar { pick("─", "-") }
    public var vertical: Unicode.Scalar { pick("│", "|") }
    public var topLeft: Unicode.Scalar { pick("┌", "+") }
    public var topRight: Unicode.Scalar { pick("┐", "+") }
    public var bottomLeft: Unicode.Scalar { pick("└", "+") }
    public var bottomRight: Unicode.Scalar { pick("┘", "+") }
    public var leftTee: Unicode.Scalar { pick("├", "+") }
    public var rightTee: Unicode.Scalar { pick("┤", "+") }
    public var topTee: Unicode.Scalar { pick("┬", "+") }
    public var bottomTee: Unicode.Scalar { pick("┴", "+") }
    public var ellipsis: Unicode.Scalar { pick("…", "~") }
    public var done: Unicode.Scalar { pick("●", "*") }
    public var here: Unicode.Scalar { pick("◉", "@") }
    public var ahead: Unicode.Scalar { pick("○", "o") }
    public var check: Unicode.Scalar { pick("✓", "v") }
    public var cross: Unicode.Scalar { pick("✗", "x") }
    public var pointer: Unicode.Scalar { pick("▸", ">") }
    public var full: Unicode.Scalar { pick("█", "#") }
    public var rest: Unicode.Scalar { pick("░", ".") }
    public var scrollThumb: Unicode.Scalar { pick("┃", "#") }
    public var placeholder: Unicode.Scalar { pick("\u{FFFD}", "?") }

    /// Bars of rising height, lowest first: the steps of a sparkline.
    public var steps: [Unicode.Scalar] {
        self == .unicode
            ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["_", ".", ":", "-", "=", "+", "*", "#"]
    }

    /// Bars of growing length in eighths of a column, the empty one left out.
    public var eighths: [Unicode.Scalar] {
        self == .unicode ? ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"] : ["#"]
    }
}
