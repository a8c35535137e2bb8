/// Letters of other scripts and styles that look like plain Latin ones.
///
/// Source: the letters of UTS 39 (confusables) that are typed by mistake or to get round a list:
/// Cyrillic, Greek, letters with marks, and the styled alphabets.
enum LookAlikes {
    /// The small Latin letter a letter is read as; nil for those that are read as themselves.
    static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0..<0xC0: nil
        case 0x1D400...0x1D6A3: letter((scalar.value - 0x1D400) % 26)
        case 0x24B6...0x24E9: letter((scalar.value - 0x24B6) % 26)
        case 0x1F130...0x1F149: letter(scalar.value - 0x1F130)
        case 0xC0...0x2FF, 0x370...0x5FF, 0x1E00...0x1EFF, 0x2113: table[scalar]
        default: nil
        }
    }

    private static func letter(_ place: UInt32) -> Unicode.Scalar? {
        Unicode.Scalar(0x61 + place)
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, alike) in alike {
            for scalar in alike.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()

    private static let alike: [(Unicode.Scalar, String)] = [
        ("a", "аАαΑàáâãäåāăąÀÁÂÃÄÅĀĂĄǎǍạẠɑ"), ("b", "ВΒЬьƄ"), ("c", "сСϲçćĉċčÇĆĈĊČ"),
        ("d", "ԁďđĎĐ"), ("e", "еЕΕèéêëēĕėęěÈÉÊËĒĔĖĘĚёЁẹẸ"), ("f", "ƒ"), ("g", "ɡĝğġģĜĞĠĢ"),
        ("h", "һНΗĥħĤĦ"), ("i", "іІιΙìíîïĩīĭįıÌÍÎÏĨĪĬĮİїЇӏ"), ("j", "јЈĵĴ"), ("k", "кКκΚķĶ"),
        ("l", "ĺļľŀłĹĻĽĿŁℓ"), ("m", "МмΜ"), ("n", "ΝñńņňÑŃŅŇո"),
        ("o", "оОοΟσօòóôõöøōŏőÒÓÔÕÖØŌŎŐọỌ"), ("p", "рРρΡ"), ("q", "ԛ"), ("r", "гŕŗřŔŖŘ"),
        ("s", "ѕЅśŝşšŚŜŞŠ"), ("t", "тТτΤţťŧŢŤŦ"), ("u", "υùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲսụỤ"),
        ("v", "νѵ"), ("w", "ԝωŵŴ"), ("x", "хХχΧ"), ("y", "уУΥýÿŷÝŶŸү"), ("z", "ΖźżžŹŻŽ"),
    ]
}
