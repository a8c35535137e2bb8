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

    /// Line from left to right.
    public var horizontal: Unicode.Scalar { pick("─", "-") }
    /// Line from top to bottom.
    public var vertical: Unicode.Scalar { pick("│", "|") }
    /// Upper left corner.
    public var topLeft: Unicode.Scalar { pick("┌", "+") }
    /// Upper right corner.
    public var topRight: Unicode.Scalar { pick("┐", "+") }
    /// Lower left corner.
    public var bottomLeft: Unicode.Scalar { pick("└", "+") }
    /// Lower right corner.
    public var bottomRight: Unicode.Scalar { pick("┘", "+") }
    /// Stands for text that did not fit.
    public var ellipsis: Unicode.Scalar { pick("…", "~") }
    /// A stage that is behind.
    public var done: Unicode.Scalar { pick("●", "*") }
    /// The stage a ticket is at.
    public var here: Unicode.Scalar { pick("◉", "@") }
    /// A stage still to come.
    public var ahead: Unicode.Scalar { pick("○", "o") }
    /// Granted, present, kept.
    public var check: Unicode.Scalar { pick("✓", "v") }
    /// Refused, missing, broken.
    public var cross: Unicode.Scalar { pick("✗", "x") }
    /// Points at a row.
    public var pointer: Unicode.Scalar { pick("▸", ">") }
    /// There is more further up.
    public var above: Unicode.Scalar { pick("↑", "^") }
    /// There is more further down.
    public var below: Unicode.Scalar { pick("↓", "v") }
    /// A whole cell of a bar.
    public var full: Unicode.Scalar { pick("█", "#") }
    /// The unfilled part of a bar.
    public var rest: Unicode.Scalar { pick("░", ".") }
    /// The part of a scroll bar that is in view.
    public var scrollThumb: Unicode.Scalar { pick("┃", "#") }
    /// Stands for a character that must not be shown.
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
