// What VS Code shows in a definition file: its own JSON language service, with the schema. Texts have the cursor at '|'.
// Reads { schema, complete: [text], hover: [text], validate: [text] } from standard input and prints the answers in the same order.
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');

const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const service = getLanguageService({});
service.configure({ validate: true, schemas: [{ uri: 'schema://definition', fileMatch: ['*.json'], schema: input.schema }] });

function open(text) {
  const offset = text.indexOf('|');
  const document = TextDocument.create('file:///commands/SetFanSpeed.json', 'json', 1, text.replace('|', ''));
  return { document, position: document.positionAt(Math.max(offset, 0)), json: service.parseJSONDocument(document) };
}

async function complete(text) {
  const { document, position, json } = open(text);
  const list = await service.doComplete(document, position, json);
  return list.items.map(item => [item.label, (item.documentation?.value ?? item.documentation ?? '').trim()]);
}

async function hover(text) {
  const { document, position, json } = open(text);
  const shown = await service.doHover(document, position, json);
  return shown === null ? null : [shown.contents].flat().map(part => part.value ?? part).join('\n');
}

async function validate(text) {
  const { document, json } = open(text);
  return (await service.doValidation(document, json)).map(problem => [document.getText(problem.range), problem.message]);
}

(async () => {
  console.log(JSON.stringify({
    complete: await Promise.all(input.complete.map(complete)),
    hover: await Promise.all(input.hover.map(hover)),
    validate: await Promise.all(input.validate.map(validate)),
  }));
})();
