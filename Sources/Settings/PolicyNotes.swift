/// What the parts of a policy file mean, in Chinese and English, as comments of the file.
enum PolicyNotes {
    static let heading = [
        "本文件只需写明与默认不同之处；未写明的沿用默认值。列表一经写出即整体替换。",
        "Write only what differs: what is left out is as in the standard policy. A list that is",
        "given replaces the whole list.",
        "检查 check: makegood policy check FILE",
        "比较 compare: makegood policy diff FILE",
        "采用 adopt: makegood policy adopt FILE --from 2027-01-01",
    ]

    /// The comments by the keys that lead to the part.
    static let byPath: [String: [String]] = [
        "currency": [
            "金额的默认币种。",
            "The currency of amounts that name none.",
        ],
        "calendars": [
            "日历：时区、每周工作时间、节假日、调休。国家法定节假日：public-holidays: china。",
            "Calendars: zone, weekly hours, holidays, changed and extra days; public holidays",
            "with their make-up days by provider. The zone may be left out: it is the desk's.",
        ],
        "clocks": [
            "时限：4h 为工作时间，7d 为日历日，3wd 为工作日；可按紧急程度分别规定，或统一用 target。",
            "某一级可用自己的日历：general: { target: 24h, calendar: office }。",
            "Time limits: 4h is time on the calendar, 7d calendar days, 3wd working days; by",
            "urgency, or one target for all. paused-by: customer, parts, third-party.",
            "An urgency may have its own calendar: general: { target: 24h, calendar: office }.",
        ],
        "clocks.first-response": [
            "首次响应：自受理起，至人工首次答复；任何等待都不暂停。",
            "From receipt to the first answer by a person; never paused.",
        ],
        "clocks.acceptance-notice": ["索赔受理通知 The notice that a claim was accepted."],
        "clocks.materials": ["补充材料 Materials asked of the customer; warns, never lapses."],
        "clocks.diagnosis": ["问题诊断 The stage of diagnosis."],
        "clocks.plan": ["方案制定 The stage of the plan."],
        "clocks.gate": ["审批 Each gate; unanswered it is passed by nobody's silence."],
        "clocks.consent": ["客户确认 The customer's answer to a plan."],
        "clocks.execution": ["执行 Where the plan names no day."],
        "clocks.refund": ["付款 From approval to the voucher."],
        "clocks.service-record": ["服务记录归档 From the return from the site."],
        "clocks.resolution": ["解决 From receipt to the customer's confirmation."],
        "clocks.follow-up": ["回访 From confirmation to satisfaction."],
        "clocks.archive": ["归档 From satisfaction to the complete file."],
        "clocks.risk": ["承诺风险处置 From the report of a risk to its adjustment or its end."],
        "clocks.corrective-action": ["改善案答复 From the proposal to the decision on it."],
        "clocks.suggestion": ["建议答复 From the routing of a suggestion to its answer."],
        "gates": [
            "审批：角色、级别、条件。低级别全部通过后才轮到高级别；minimum 为至少几人同意；",
            "clock 为该审批自己的时限，未写明则用 clocks.gate。",
            "of: responsible 责任部门，concerned 所有相关部门（仅用于 department-head）。",
            "Gates on a plan: who, at which level, when. Levels go in order; minimum is the number",
            "of people who must approve; clock: 8h is a time of its own, otherwise clocks.gate.",
            "Conditions: cost-or-decline, severe, money, decline, dispute, major, { ground: … },",
            "{ liability: company }, { department: quality }, { amount-at-least: CNY 50000.00 },",
            "{ any: [ … ] }.",
        ],
        "checklists": [
            "按索赔依据列出所需材料。",
            "What a claim must bring, by ground.",
        ],
        "departments": [
            "部门代码。已用过的代码请保留。",
            "Codes of departments.",
        ],
        "problems": ["问题类型 What a ticket can be about."],
        "causes": ["原因 What a diagnosis can find."],
        "decline-reasons": ["拒赔理由 Why a claim can be declined."],
        "ground-details": ["索赔依据细分 Grounds more finely."],
        "clocks.incident-report": ["重大事件上报 From the declaration or the last report to the next."],
        "major-incident": [
            "重大事件：金额、不良数量、受影响客户数达到门槛即须定为重大事件。",
            "From these thresholds on a ticket must be declared a major incident.",
            "其他币种各写一个金额，不换算；没有写的币种一律视为达到门槛。",
            "One amount for each other currency, none is converted; one not listed is over it.",
        ],
        "negotiation": [
            "协商轮次：每向客户提出一次方案为一轮；用完后只有提出争议才能再提方案。",
            "Rounds of negotiation, one an offer; after them only a dispute leads to another.",
        ],
        "retention": [
            "保存年限：自关闭之日起，有索赔的工单另计；dossiers 为合同、承诺等档案；期满前不得销毁。",
            "Years to keep a ticket after it was closed, longer with a claim, and a contract, a",
            "commitment or other file that is over (dossiers); no disposal before.",
        ],
        "numbering": [
            "编号：流水号最少位数（当月超出则自动加位），索赔编号前缀。",
            "At least so many digits a serial, more when the month needs them; letters of a claim.",
        ],
        "escalation": [
            "超时升级：用到时限的百分之几时告知上级（可写多个，如 50、80、100）；",
            "warnings 为界面提醒的时点，100 之前的最后一个起算“临期”；superiors 为各角色的上级。",
            "Whom to tell of a clock, and at which parts of its time, in percent (percents); where",
            "the screen warns, the last before 100 being “at risk” (warnings). Whoever is above",
            "may decide a gate whose time is used up, and may delegate for those below.",
        ],
        "warranty": [
            "保修：更换后重新计算的月数；更换零件时重新起算的是零件（part）还是整机（unit）。",
            "Months a replacement is warranted; whether a replaced part restarts part or unit.",
        ],
        "care": [
            "客户关怀与例行事项：遇休息日的处理 days-off（previous 提前，next 顺延，same 不变），",
            "重点客户回访间隔月数，改善效果验证前的等待天数，月度复盘的到期日、时刻与休息日规则；",
            "reopen-on-return：同样问题再次发生时是否自动重新启动改善案，否则只提示。",
            "Care and duties: what becomes of a day off (previous, next, same), months between",
            "visits to a key customer, days before the effect of a corrective action is judged,",
            "and the day of the month, the time and the rule for days off of a monthly duty;",
            "reopen-on-return: whether a measure is reopened by itself when its problem returns.",
        ],
        "compensation": [
            "赔付：服务态度上限（超过须说明理由并经分管领导），服务延误或不达标上限（不得超过），",
            "折旧月数按产品类别，残值，是否赔付间接损失。",
            "Amounts: soft cap for attitude, hard cap for service late or below standard, both of",
            "the service fee; useful months by product group; residual value; indirect loss.",
        ],
        "compensation.kept-by-age": [
            "分段折旧（优先于直线折旧）：{ battery: { 6: 80%, 12: 50% } } 表示 6 个月内保留 80%。",
            "Steps of age instead of a straight line: up to 6 months 80 % of the price is kept.",
        ],
        "compensation.penalty-rate": [
            "合同未约定时的违约金（每日）和上限 Where the contract names none, a day and at most."
        ],
        "compensation.requires-computation": [
            "索赔须先核算金额方可提出付款方案 No plan on a claim pays without a computed amount."
        ],
        "wording": [
            "承诺和方案中不得出现的含糊用语：不分大小写、全半角、简繁；字间的空格、换行不影响；不查备注。",
            "Words that cannot be measured, refused in commitments and in plans for customers,",
            "not in notes; whatever their case, width, spacing or Chinese variants.",
            "<n> 代表任意数字 stands for any number: 约<n>, about <n>, <n>左右.",
        ],
        "wording.time": ["何时 When: say a number, a unit, a calendar and from when it counts."],
        "wording.effort": ["是否做到 Whether at all: say what is certain and what sets it off."],
        "wording.manner": ["如何做 How well: say what is done and by what number it is judged."],
        "wording.amount": ["多少 How much: say a number and a unit."],
        "wording.allowed": ["允许的词，如“以及时间” Wordings that hold one of them and are no promise."],
    ]
}
