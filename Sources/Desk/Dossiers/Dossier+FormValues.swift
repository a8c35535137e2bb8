import Casework
import ServiceTime

// What stands in the fields when a dossier is changed, so that nothing has to be typed again.
extension Dossier {
    /// What a field holds when the form that changes the dossier's content opens.
    func value(of field: String) -> String? {
        switch matter {
        case .customer(let customer): Self.value(of: field, in: customer.content)
        case .contract(let contract): Self.value(of: field, in: contract.content)
        case .commitment(let commitment):
            Self.value(
                of: field, in: commitment.adjustment?.version.content ?? commitment.content)
        case .article(let article): Self.value(of: field, in: article.content)
        case .correctiveAction(let action): Self.value(of: field, in: action.content)
        case .careActivity(let activity):
            Self.post(field, activity.content.responsible, activity.content.department)
        case .duty(let duty):
            Self.post(field, duty.content.responsible, duty.content.department)
        case .suggestion(let suggestion):
            field == "department" ? suggestion.department.code : nil
        case .audit: nil
        }
    }

    /// Who answers for what recurs.
    private static func post(
        _ field: String, _ responsible: String, _ department: Department
    ) -> String? {
        switch field {
        case "responsible": responsible
        case "department": department.code
        default: nil
        }
    }

    private static func value(of field: String, in content: ActionContent) -> String? {
        switch field {
        case "cause": content.cause
        case "action": content.action
        case "responsible": content.responsible
        case "department": content.department.code
        case "until": content.until.description
        case "problem": content.problem
        case "product": content.product
        default: nil
        }
    }

    private static func value(of field: String, in content: CustomerContent) -> String? {
        switch field {
        case "name": content.name
        case "sort": content.sort.rawValue
        case "address": content.address
        case "dedicated-channel": content.dedicatedChannel
        case "manager": content.manager
        default: nil
        }
    }

    private static func value(of field: String, in content: ContractContent) -> String? {
        switch field {
        case "title": content.title
        case "contract-sort": content.sort.rawValue
        case "customer": content.customer
        case "scope": content.scope
        case "valid-from": content.from.description
        case "valid-until": content.until.description
        case "company-duties": content.companyDuties
        case "customer-duties": content.customerDuties
        case "company-rights": content.companyRights
        case "customer-rights": content.customerRights
        case "breach-rate": content.breach?.dailyRate?.description
        case "breach-value": content.breach?.value?.plain
        case "breach-amount": content.breach?.amount?.plain
        case "breach-cap": content.breach?.cap?.description
        default: nil
        }
    }

    private static func value(of field: String, in content: CommitmentContent) -> String? {
        switch field {
        case "title": content.title
        case "family": content.family.rawValue
        case "customer": content.customer
        case "customer-group": content.group?.rawValue
        case "product": content.product
        case "model": content.model
        case "order": content.order
        case "valid-from": content.from.description
        case "valid-until": content.until.description
        case "department": content.department.code
        case "promisor": content.promisor
        case "contract": content.contract
        default: nil
        }
    }

    private static func value(of field: String, in content: ArticleContent) -> String? {
        switch field {
        case "title": content.title
        case "tickets": content.tickets.joined(separator: " ")
        case "problem": content.problem
        case "product": content.product
        case "causes": content.cause
        case "solution": content.solution
        case "language": content.language?.rawValue
        case "wording": content.text
        default: nil
        }
    }
}
