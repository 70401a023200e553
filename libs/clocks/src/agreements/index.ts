export * from './agreement'
export {
  agreementDeadline,
  agreementDeadlines,
  agreementReactions,
  type AgreementContracts,
  type TargetsChanged,
} from './agreement.reactions'
export { definitionInForce, loadAgreements, policyFor } from './agreement.store'
export { choosePolicy } from './choose-policy.rules'
export { CreateAgreementTables1795274400000 as agreementTablesMigration } from './20261121T1520-create-agreement-tables'
