import { App } from 'aws-cdk-lib';
import { buildStacks } from './build.ts';
import { readConfig } from './config.ts';

const app = new App();
buildStacks(app, readConfig());
