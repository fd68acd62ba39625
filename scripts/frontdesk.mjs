#!/usr/bin/env node
// npx frontdesk <command>: builds what is missing, then runs the command.
import { build } from './build.mjs';

build();
await import('../server/dist/main.js');
