#!/usr/bin/env node
import { open } from "./index.js";

await open("teardown");
