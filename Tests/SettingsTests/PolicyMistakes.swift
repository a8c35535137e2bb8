import Testing

/// A faulty policy file and where its mistakes are, `line:column` and how the message begins.
struct PolicyMistakes: CustomTestStringConvertible {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { expected.joined(separator: "; ") }

    static let all =
        general + clocks + calendars + gates + amounts + wording + withoutEffect

    private static let general = [
        PolicyMistakes("", "1:1 is empty"),
        PolicyMistakes("clocks: {", "2:1 is no YAML"),
        PolicyMistakes("- a", "1:1 a policy is written as keys with values"),
        PolicyMistakes("gate: []", "1:1 “gate” is no key of a policy; did you mean “gates”?"),
        PolicyMistakes(
            "currency: CNY\ncurrency: EUR", "2:1 “currency” is given twice, first on line 1"),
        PolicyMistakes("currency: RMB", "1:11 “RMB” is no currency"),
        PolicyMistakes("departments: []", "1:14 departments is empty"),
        PolicyMistakes("problems:\n  - a\n  - a", "3:5 “a” is listed twice"),
        PolicyMistakes("causes: [two words]", "1:10 “two words” is no code"),
        PolicyMistakes("causes: { a: b }", "1:9 causes is a list, not a mapping"),
        PolicyMistakes("causes: misuse", "1:9 causes is a list, not “misuse”; write [misuse]"),
        PolicyMistakes(
            "problems: [hardware-fault, HARDWARE-FAULT]",
            "1:28 “HARDWARE-FAULT” is “hardware-fault” but for capitals"),
        PolicyMistakes("causes: [!foo misuse]", "1:10 the tag “!foo” means nothing here"),
        PolicyMistakes(
            "numbering: { claim-prefix: U }", "1:28 “U” begins the numbers of a customer"),
        PolicyMistakes("decline-reasons: [[a]]", "1:19 a code is a text, not a list"),
        PolicyMistakes(
            "checklists: { qualty: [a] }",
            "1:15 “qualty” is no ground; did you mean “quality”?"),
        PolicyMistakes("ground-details: [a]", "1:17 ground-details is written as keys"),
    ]

    private static let withoutEffect = [
        PolicyMistakes(
            "clocks: { key-customer-visit: { target: 30d } }",
            "1:11 a target for key-customer-visit has no effect; write care: { key-visit-months"),
        PolicyMistakes(
            "clocks: { care-activity: { target: 30d } }",
            "1:11 a target for care-activity has no effect; each activity has its date"),
        PolicyMistakes(
            "clocks: { duty: { target: 30d } }",
            "1:11 a target for duty has no effect; write care: { duty-day"),
        PolicyMistakes(
            "clocks: { audit-rectification: { calendar: 24x7 } }",
            "1:11 a target for audit-rectification has no effect"),
        PolicyMistakes(
            "clocks: { milestone: { urgent: 1h } }", "1:11 a target for milestone has no effect"),
        PolicyMistakes(
            "clocks: { subtask: { target: 1h } }", "1:11 a target for subtask has no effect"),
        PolicyMistakes(
            "gates:\n- { role: legal, level: 1, when: money }\n"
                + "- { role: legal, level: 2, when: money }", "3:3 this gate stands on line 2"),
        PolicyMistakes(
            "gates:\n- { role: legal, level: 1, when: { department: qualty } }",
            "2:48 there is no department “qualty”; did you mean “quality”?"),
        PolicyMistakes(
            "gates:\n- { role: legal, level: 1, when: { liability: nobody } }",
            "2:47 “nobody” is no party"),
        PolicyMistakes(
            "escalation: { superiors: { finance: legal, legal: finance } }",
            "1:51 nobody stands above: legal, finance go round in a circle"),
        PolicyMistakes(
            "retention: { claims: 1 }", "1:22 a claim would be kept 1 years, shorter"),
    ]

    private static let keeping = [
        PolicyMistakes("retention: { tickets: 0 }", "1:23 tickets is a whole number from 1 to 100"),
        PolicyMistakes(
            "retention: { dossiers: 101 }", "1:24 dossiers is a whole number from 1 to 100"),
        PolicyMistakes(
            "numbering:\n  serial-digits: 2\n  claim-prefix: c1",
            "2:18 serial-digits is a whole number from 3 to 9",
            "3:17 claim-prefix is 1 to 4 capital letters"),
        PolicyMistakes(
            "compensation: { kept-by-age: { battery: { 12: 50%, 6: 80% } } }",
            "1:52 ages rise and what is kept falls"),
        PolicyMistakes(
            "compensation: { penalty-rate: 0.05 }", "1:31 penalty-rate is a percentage"),
    ]

    private static let wording =
        keeping + [
            PolicyMistakes(
                "wording:\n  tine: []", "2:3 “tine” is no key of wording; did you mean “time”?"),
            PolicyMistakes("wording:\n  time: [尽快, 尽快]", "2:14 “尽快” is listed twice"),
            PolicyMistakes("wording:\n  allowed: [\"…\"]", "2:13 “…” is no phrase"),
            PolicyMistakes("wording:\n  time: [<n>]", "2:10 “<n>” is no phrase"),
            PolicyMistakes("wording: { effort: { a: b } }", "1:20 effort is a list, not a mapping"),
        ]

    private static let clocks = [
        PolicyMistakes(
            "clocks: { plan: { general: { target: 24h, calendar: offce } } }",
            "1:53 there is no calendar “offce”; did you mean “office”?"),
        PolicyMistakes(
            "clocks: { plan: { general: { tarbet: 24h } } }",
            "1:30 “tarbet” is no key of an urgency; did you mean “target”?"),
        PolicyMistakes("clocks: { plan: { general: {} } }", "1:28 write target, calendar or both"),
        PolicyMistakes(
            "clocks: { plan: { target: 3h, general: { target: 4h } } }",
            "1:40 target holds for every urgency; leave out general"),
        PolicyMistakes(
            "clocks:\n  first-responce: { urgent: 1h }",
            "2:3 “first-responce” is no clock; did you mean “first-response”?"),
        PolicyMistakes(
            "clocks: { plan: { urgnt: 1h } }",
            "1:19 “urgnt” is no key of a clock; did you mean “urgent”?"),
        PolicyMistakes("clocks: { plan: 3h }", "1:17 a clock is written as keys with values"),
        PolicyMistakes("clocks: { plan: { target: 3x } }", "1:27 “3x” has the unknown unit"),
        PolicyMistakes("clocks: { plan: { urgent: 0h } }", "1:27 “0h” leaves no time"),
        PolicyMistakes("clocks: { plan: { urgent: 0d } }", "1:27 “0d” is no target"),
        PolicyMistakes(
            "clocks: { plan: { urgent: \"2026-03-01T12:00:00Z\" } }",
            "1:27 a target is a time to take, not a date"),
        PolicyMistakes(
            "clocks: { plan: { target: 3h, general: 4h } }",
            "1:40 target holds for every urgency; leave out general"),
        PolicyMistakes(
            "clocks: { plan: { calendar: offce } }",
            "1:29 there is no calendar “offce”; did you mean “office”?"),
        PolicyMistakes(
            "clocks: { plan: { paused-by: [custmer] } }",
            "1:31 “custmer” is no wait; did you mean “customer”?"),
        PolicyMistakes(
            "clocks: { plan: { paused-by: [parts, parts] } }", "1:38 “parts” is listed twice"),
        PolicyMistakes(
            "clocks: { first-response: { paused-by: customer } }",
            "1:40 no wait pauses the first response"),
    ]

    private static let calendars = [
        PolicyMistakes(
            "calendars: { office: { zone: Asia/Shangai, round-the-clock: true } }",
            "1:30 “Asia/Shangai” is no time zone; did you mean “Asia/Shanghai”?"),
        PolicyMistakes(
            "calendars:\n  a: { hours: { mon: [\"09:00-08:00\"] } }\n"
                + "clocks: { plan: { calendar: a } }",
            "2:23 “09:00-08:00” ends before it begins"),
        PolicyMistakes(
            "calendars: { a: { name: b, round-the-clock: true } }",
            "1:25 within a policy the calendar is named by its key"),
        PolicyMistakes(
            "calendars: { \"a b\": { round-the-clock: true } }", "1:14 “a b” is no name"),
        PolicyMistakes(
            "calendars: { a: { round-the-clock: true, public-holidays: chna } }",
            "1:59 there are no public holidays “chna”, only china; did you mean “china”?"),
    ]

    private static let gates = [
        PolicyMistakes("gates: { legal: 1 }", "1:8 gates is a list of rules, not a mapping"),
        PolicyMistakes(
            "gates: [{ role: legal }]", "1:9 level is missing", "1:9 when is missing"),
        PolicyMistakes(
            "gates: [{ role: legl, level: 1, when: money }]",
            "1:17 “legl” is no role; did you mean “legal”?"),
        PolicyMistakes(
            "gates: [{ role: administrator, level: 1, when: money }]",
            "1:17 an administrator decides no gate"),
        PolicyMistakes(
            "gates: [{ role: legal, level: 0, minimum: x, when: money }]",
            "1:31 level is a whole number from 1 to 9", "1:43 minimum is a whole number"),
        PolicyMistakes(
            "gates: [{ role: legal, of: responsible, level: 1, when: money }]",
            "1:28 of is for the department-head, not for legal"),
        PolicyMistakes(
            "gates: [{ role: department-head, of: concernd, level: 1, when: money }]",
            "1:38 “concernd” is no choice of departments; did you mean “concerned”?"),
        PolicyMistakes(
            "gates: [{ role: legal, level: 1, when: mony }]",
            "1:40 “mony” is no condition; did you mean “money”?"),
        PolicyMistakes(
            "gates: [{ role: legal, level: 1, when: { ground: contrct } }]",
            "1:50 “contrct” is no ground; did you mean “contract”?"),
        PolicyMistakes(
            "gates: [{ role: legal, level: 1, when: { amount-at-least: much } }]",
            "1:59 “much” is no amount"),
        PolicyMistakes(
            "gates: [{ role: legal, level: 1, when: { any: [] } }]", "1:47 any is empty"),
        PolicyMistakes(
            "gates: [{ role: legal, level: 1, when: { any: [money], ground: other } }]",
            "1:40 a condition has one of the keys"),
        PolicyMistakes(
            "gates: [{ role: legal, level: 1, if: money, when: money }]",
            "1:34 “if” is no key of a gate"),
    ]

    private static let amounts = [
        PolicyMistakes(
            "compensation: { atitude-cap: 3% }",
            "1:17 “atitude-cap” is no key of compensation; did you mean “attitude-cap”?"),
        PolicyMistakes(
            "compensation: { attitude-cap: 30, residual: 101%, shortfall-cap: 0.00001% }",
            "1:31 attitude-cap is a percentage", "1:45 residual is a percentage",
            "1:66 shortfall-cap is a percentage"),
        PolicyMistakes(
            "compensation: { usual-months: 0, useful-months: { motor: 1.5 } }",
            "1:31 usual-months is a whole number", "1:58 useful-months is a whole number"),
        PolicyMistakes(
            "compensation: { pays-indirect-loss: perhaps }",
            "1:37 pays-indirect-loss is true or false"),
    ]
}
