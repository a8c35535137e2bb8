import ServiceTime
import Testing
import Wording

@Suite struct `The language` {
    @Test(arguments: [
        ("zh_CN.UTF-8", Language.zhHans), ("zh_SG", .zhHans), ("zh", .zhHans),
        ("zh_TW.UTF-8", .zhHant), ("zh_HK", .zhHant), ("zh-MO", .zhHant),
        ("zh-Hant", .zhHant), ("zh-Hant-CN", .zhHant), ("zh-Hans-HK", .zhHans),
        ("zh_CN.GB18030@pinyin", .zhHans), ("ZH_tw", .zhHant),
        ("en_US.UTF-8", .en), ("C.UTF-8", .en), ("POSIX", .en), ("", .en), ("de_DE", .en),
        ("zhx_TW", .en),
    ])
    func `follows the locale`(_ identifier: String, _ expected: Language) {
        #expect(Language(localeIdentifier: identifier) == expected)
    }

    @Test(arguments: [
        (0, "00:00:00", "00:00:00"), (712, "00:11:52", "00:11:52"),
        (-190, "-00:03:10", "-00:03:10"), (-1, "-00:00:01", "-00:00:01"),
        (86_399, "23:59:59", "23:59:59"), (86_400, "1d 00:00", "1天 00:00"),
        (274_379, "3d 04:12", "3天 04:12"), (-274_320, "-3d 04:12", "-3天 04:12"),
        (-8_553_600, "-99d 00:00", "-99天"), (8_640_000, "100d 00:00", "100天"),
        (-28_150_000, "-325d", "-325天"),
    ])
    func `counts days in its own word, in ten columns`(
        _ seconds: Int, _ english: String, _ chinese: String
    ) {
        #expect(Words(.en).countdown(Span(seconds: seconds)) == english)
        for language in [Language.zhHans, .zhHant] {
            #expect(Words(language).countdown(Span(seconds: seconds)) == chinese)
        }
    }

    @Test func `tells times on the desk's own clock`() {
        let words = Words(.en, zone: .fixed(8 * 3_600))
        #expect(words.moment(Instant(seconds: 1_771_031_400)) == "2026-02-14 09:10")
    }
}
