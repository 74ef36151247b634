import { connect } from '../../shared/store/database.ts';
import { localTableNames } from '../../shared/store/tables.ts';
import { stage } from './stage.ts';
import { told } from './measure.ts';

/** The stage as it is deployed: bundled, the tables behind an endpoint. */
const [endpoint = '', feeds, concurrency] = process.argv.slice(2);
const client = {
  endpoint,
  maxAttempts: 5,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};
const db = connect({ names: localTableNames, client });
console.log(told(await stage(db, Number(feeds), Number(concurrency))));
db.close();
