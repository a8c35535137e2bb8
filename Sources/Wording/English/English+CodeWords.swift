import Casework

extension English {
    func word(_ code: String, of list: Field.PolicyList) -> String? {
        switch list {
        case .problems: Self.problems[code]
        case .causes: Self.causes[code]
        case .declineReasons: Self.declineReasons[code]
        case .groundDetails: Self.groundDetails[code]
        case .materials: Self.materials[code]
        case .departments: Self.departments[code]
        }
    }

    private static let problems = [
        "hardware-fault": "hardware fault",
        "software-fault": "software fault",
        "usage-question": "usage question",
        "service-complaint": "service complaint",
        "delivery": "delivery",
        "transport-damage": "transport damage",
        "wrong-goods": "wrong goods",
        "invoice": "invoice",
        "contract": "contract",
        "other": "other",
    ]

    private static let causes = [
        "design": "design",
        "material": "material",
        "workmanship": "workmanship",
        "batch-defect": "batch defect",
        "installation": "installation",
        "packaging": "packaging",
        "transport-accident": "transport accident",
        "wrong-goods": "wrong goods",
        "production-delay": "production delay",
        "transport-delay": "transport delay",
        "process-error": "process error",
        "attitude": "attitude",
        "misuse": "misuse",
        "force-majeure": "force majeure",
        "none": "no fault found",
        "other": "other",
    ]

    private static let declineReasons = [
        "customer-liable": "customer liable",
        "out-of-warranty": "out of warranty",
        "no-fault-found": "no fault found",
        "no-proof": "no proof",
        "force-majeure": "force majeure",
        "out-of-scope": "out of scope",
        "other": "other",
    ]

    private static let groundDetails = [
        "defect": "defect",
        "below-specification": "below specification",
        "wrong-material": "wrong material",
        "workmanship": "workmanship",
        "reliability": "reliability",
        "packaging": "packaging",
        "accident": "accident",
        "wrong-goods": "wrong goods",
        "production": "production late",
        "transport": "transport late",
        "changed-date": "changed date",
        "attitude": "attitude",
        "late": "late service",
        "below-standard": "below standard",
        "process-error": "process error",
        "not-performed": "not performed",
        "ambiguous-clause": "ambiguous clause",
        "breach": "breach",
        "price-change": "price change",
    ]

    private static let materials = [
        "nature": "nature of the fault",
        "severity": "severity",
        "impact": "impact",
        "proof-of-purchase": "proof of purchase",
        "fault-photo": "photo or video of the fault",
        "test-report": "test report",
        "supplier-contacted": "supplier contacted",
        "loss-assessed": "loss assessed",
        "inspection-on-receipt": "inspection on receipt",
        "extent-of-damage": "extent of damage",
        "photos": "photos",
        "carrier-contacted": "carrier contacted",
        "goods-kept": "goods and packaging kept",
        "documents-kept": "documents kept",
        "agreed-date": "agreed date and its confirmation",
        "actual-date": "actual date",
        "cause": "cause of the delay",
        "service-record": "service record",
        "promised-standard": "promised standard",
        "statement": "statement",
        "contract": "contract",
        "clause": "clause",
        "breach-facts": "facts of the breach",
    ]

    private static let departments = [
        "customer-service": "Customer service",
        "quality": "Quality",
        "production": "Production",
        "logistics": "Logistics",
        "purchasing": "Purchasing",
        "sales": "Sales",
        "service": "Service",
        "finance": "Finance",
        "legal": "Legal",
        "management": "Management",
    ]
}
