import { CreateTableCommand, ListTablesCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb';
import type { Database } from '../../shared/store/database.ts';
import { tableDefinitions, tableNames } from '../../shared/store/tables.ts';

/** Creates the tables on an embedded or compatible server; those that are there stay. */
export async function createTables(db: Database): Promise<void> {
  const { TableNames: there = [] } = await db.doc.send(new ListTablesCommand());
  for (const table of tableNames.filter((each) => !there.includes(db.names[each]))) {
    const { partitionKey, sortKey } = tableDefinitions[table];
    try {
      await db.doc.send(
        new CreateTableCommand({
          TableName: db.names[table],
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [
            { AttributeName: partitionKey, KeyType: 'HASH' },
            { AttributeName: sortKey, KeyType: 'RANGE' },
          ],
          AttributeDefinitions: [
            { AttributeName: partitionKey, AttributeType: 'S' },
            { AttributeName: sortKey, AttributeType: 'S' },
          ],
        }),
      );
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
  }
}
