import { openKeyValue } from '../../src/sim/keyValue';
import { openLaboratory } from '../../src/sim/laboratory';

// Tests build worlds themselves instead of loading runs through a player.
await openLaboratory();
await openKeyValue();
