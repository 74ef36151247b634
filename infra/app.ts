import { App } from 'aws-cdk-lib';
import { buildStacks } from './build.ts';
import { readConfig } from './config.ts';

const app = new App();
const name: unknown = app.node.tryGetContext('name');
buildStacks(app, readConfig(name === undefined ? {} : { name }));
