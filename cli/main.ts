#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Stripping types and compiling is a third of a short command's time; from the second run on it is found done.
enableCompileCache(resolve(import.meta.dirname, '../node_modules/.cache/wirewatch'));
await import('./program.ts');
