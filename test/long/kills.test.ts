// The short form of kills.long.ts.

import { describeKills } from './kills.ts'

describeKills({ size: 'short', growing: 2, fresh: 1 })
