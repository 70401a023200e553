export type {
  ServiceLevel as ServiceLevelVersion,
  ServiceLevelReference as ServiceLevel,
} from './service-level'
