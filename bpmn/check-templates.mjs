// Holds the element templates of Camunda Modeler against their published schema.
import { readdirSync, readFileSync } from 'node:fs';
import { validateAll } from '@bpmn-io/element-templates-validator';

const folder = new URL('../.camunda/element-templates/', import.meta.url);
const wrong = readdirSync(folder).flatMap((file) => validateAll(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).results
  .filter((result) => !result.valid)
  .map((result) => `${file} ${result.object?.id}: ${result.errors.map((error) => error.message).join('; ')}`));
wrong.forEach((line) => console.error(line));
process.exit(wrong.length ? 1 : 0);
