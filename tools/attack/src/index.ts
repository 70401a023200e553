export { attack, type Broken, type Outcome, type Plan, type Target } from './attack'
export { targetOf } from './target'
