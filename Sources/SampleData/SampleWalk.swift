import Casework
import ServiceTime

/// Walks one ticket along its path.
struct SampleWalk {
    var writer: HistoryWriter
    let matter: SampleMatter
    var random: SampleRandom

    mutating func run() {
        writer.act(.take, by: matter.agent)
        switch matter.path {
        case .inquiry: answer()
        case .lightComplaint: feedBack()
        case .repair:
            respond()
            diagnose()
            settle(free())
            close()
        case .claim:
            respond()
            fileClaim()
            diagnose()
            settle(compensation())
            close()
        case .withdrawn:
            respond()
            writer.act(
                .withdraw(reason: matter.say("客户自行解决", "the customer solved it")),
                by: matter.agent)
        }
    }

    private mutating func answer() {
        writer.act(
            .answerAtFirstContact(
                answer: matter.say("已电话解答，并发送说明书。", "answered on the phone; manual sent")),
            by: matter.agent)
        content()
    }

    private mutating func feedBack() {
        respond()
        writer.act(
            .feedBack(
                Department("service"),
                feedback: matter.say("已反馈服务部改进。", "passed on to the service department")),
            by: matter.agent)
        content()
    }

    private mutating func respond() {
        writer.act(
            .respond(
                message: matter.say("已致电客户，说明处理流程。", "called back and said what happens next")),
            by: matter.agent)
    }

    private mutating func fileClaim() {
        let amount = matter.product.price / 20 * (1 + random.below(8))
        writer.act(
            .fileClaim(
                ClaimTerms(
                    ground: matter.subject.ground,
                    demand: random.pick([.refund, .replacement, .repair, .compensation]),
                    amount: Money(minorUnits: amount, currency: .cny))),
            by: matter.agent)
        let items = writer.ticket.claim?.materials.map(\.item) ?? []
        for item in items {
            writer.act(
                .recordMaterial(
                    Material(
                        item: item,
                        status: .present(evidence: matter.say("客户邮件附件", "in the e-mail")))),
                by: matter.agent)
        }
        writer.act(.sendAcceptanceNotice(means: "e-mail"), by: matter.agent)
    }

    private mutating func diagnose() {
        let engineer = matter.engineer
        writer.act(.accept(note: ""), by: matter.agent)
        writer.act(
            .recordFinding(
                Finding(
                    facts: matter.say("现场复现故障，确认为出厂装配问题。", "fault reproduced; assembly at fault"),
                    cause: matter.subject.cause, mode: random.pick([.phone, .video, .remote]),
                    symptom: matter.say(
                        matter.subject.chineseDetails, matter.subject.englishDetails))
            ), by: engineer)
        writer.act(.determineLiability(liability()), by: engineer)
        writer.act(.concludeDiagnosis(note: ""), by: engineer)
    }

    private mutating func liability() -> Liability {
        let department =
            switch matter.subject.ground {
            case .quality: random.pick(["quality", "production"])
            case .transport: "logistics"
            case .lateDelivery: "production"
            case .service: "service"
            case .contract: "sales"
            case .other: "customer-service"
            }
        let thirds = Share(1, over: 3) ?? .whole
        let rest = Share(2, over: 3) ?? .none
        let parties =
            random.chance(70)
            ? [PartyShare(.company, .whole)]
            : [PartyShare(.company, rest), PartyShare(.thirdParty, thirds)]
        return Liability(
            parties: parties, departments: [DepartmentShare(Department(department), .whole)],
            rule: matter.say("三包规定第九条", "warranty terms, clause 9"))
    }

    /// From the first version to the last proof.
    private mutating func settle(_ content: PlanContent) {
        writer.act(.proposePlan(content), by: matter.engineer)
        writer.act(.submitPlan, by: matter.engineer)
        if random.chance(12), returnOnce() {
            var revised = content
            revised.derivation.append(matter.say("按意见重新核算", "recalculated as asked"))
            writer.act(.proposePlan(revised), by: matter.engineer)
            writer.act(.submitPlan, by: matter.engineer)
        }
        while !writer.isDone, let gate = openGate, let decider = SampleStaff.decider(of: gate.id) {
            writer.act(.approve(gate.id, digest: nil, note: nil), by: decider)
        }
        writer.act(.sendPlan(means: "e-mail"), by: matter.agent)
        writer.act(
            .recordConsent(CustomerAnswer(saidBy: matter.customer.contact, means: "phone")),
            by: matter.agent)
        guard !writer.isDone else { return }
        execute()
    }

    private var openGate: Gate? {
        guard case .inApproval(let approval)? = writer.ticket.planning?.phase else { return nil }
        return approval.gates.first {
            $0.state == .open && $0.requirement.level == approval.currentLevel
        }
    }

    private mutating func returnOnce() -> Bool {
        guard !writer.isDone, let gate = openGate, let decider = SampleStaff.decider(of: gate.id)
        else { return false }
        writer.act(
            .returnPlan(
                gate.id, digest: nil,
                reason: matter.say("金额依据不足，请补充", "say how the amount was computed")),
            by: decider)
        return true
    }

    private mutating func execute() {
        for (index, measure) in (writer.ticket.executing?.plan.measures ?? []).enumerated() {
            let isPayment = measure.kind.proof == .voucher
            let number =
                switch measure.kind.proof {
                case .voucher: "PZ" + random.digits(8)
                case .waybill: "SF" + random.digits(12)
                case .serviceRecord: "FW" + random.digits(7)
                case .letter: "HF" + random.digits(6)
                }
            writer.act(
                .recordProof(measure: index, number: number, paid: nil, note: nil),
                by: isPayment ? SampleStaff.cashier : matter.engineer)
        }
        writer.act(.finishExecution(note: ""), by: matter.engineer)
    }

    private mutating func close() {
        writer.act(.confirmResult(note: ""), by: matter.agent)
        content()
    }

    private mutating func content() {
        writer.act(
            .recordSatisfaction(
                random.pick([.satisfied, .satisfied, .satisfied, .basicallySatisfied]),
                feedback: nil),
            by: matter.agent)
        guard !writer.isDone else { return }
        let documents = writer.ticket.missingDocuments
        writer.act(.fileDocuments(documents, location: nil), by: SampleStaff.archivist)
        writer.act(.archive(note: ""), by: SampleStaff.archivist)
    }
}
