import { CASSANDRA } from './cassandra';
import { COUCHDB } from './couchdb';
import { DYNAMO } from './dynamo';
import { DYNAMODB } from './dynamodb';
import { ETCD } from './etcd';
import { HBASE } from './hbase';
import { MONGODB } from './mongodb';
import { PNUTS } from './pnuts';
import { RANGES } from './ranges';
import { REDIS } from './redis';
import { RELATIONAL } from './relational';
import type { Preset } from './types';
import { VOLTDB } from './voltdb';
import { ZOOKEEPER } from './zookeeper';

/** Every preset, in the order in which they are offered. */
export const PRESETS: readonly Preset[] = [
  ...ETCD,
  ...ZOOKEEPER,
  ...RANGES,
  ...RELATIONAL,
  ...VOLTDB,
  ...MONGODB,
  ...HBASE,
  ...REDIS,
  ...DYNAMO,
  ...CASSANDRA,
  ...DYNAMODB,
  ...COUCHDB,
  ...PNUTS,
];
