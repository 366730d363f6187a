import { linkQuality } from '../schema/values';
import { defineVerb } from './verb';

/** Changes what all links are like; single links lose what they had of their own. */
export const network = defineVerb('network', linkQuality);
