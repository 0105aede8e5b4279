// The commands, each with a form that is created from its definition.
import { badge, byId, element, plural } from './elements.js';

const shown = new Map(); // command id -> { json, item }
let service = null;
let devices = [];
let lastTarget = '';

export function showCommands(commands, currentService, onStarted) {
  service = currentService ?? service;
  const list = byId('commands');
  const sorted = [...commands].sort((a, b) => (a.displayName ?? a.id).localeCompare(b.displayName ?? b.id));
  const ids = new Set(sorted.map(command => command.id));
  for (const [id, entry] of shown) {
    if (!ids.has(id)) {
      entry.item.remove();
      shown.delete(id);
    }
  }

  list.querySelector('.empty')?.remove();
  sorted.forEach((command, index) => {
    const json = JSON.stringify(command);
    const known = shown.get(command.id);
    if (known?.json !== json) {
      const item = commandItem(command, onStarted);
      if (known) {
        keepInput(known.item, item);
        known.item.replaceWith(item);
      }

      shown.set(command.id, { json, item });
    }

    const { item } = shown.get(command.id);
    if (list.children[index] !== item) {
      list.insertBefore(item, list.children[index] ?? null);
    }
  });
  if (sorted.length === 0) {
    list.append(element('p', { class: 'empty' },
      'There are no commands. Create one with ', element('code', {}, 'aws iot create-command'), ', or serve a directory of definitions: ',
      element('code', {}, 'iotcommands serve --commands DIR')));
  }

  byId('commands-count').textContent = sorted.length;
}

/** Shows the targets that forms suggest. */
export function showTargets(currentDevices) {
  devices = currentDevices;
  byId('targets').replaceChildren(...devices.map(device => element('option', { value: device.target.replace(/^thing\//, '') })));
}

function commandItem(command, onStarted) {
  const form = commandForm(command, onStarted);
  const item = element('details', { class: 'command', name: 'command' },
    element('summary', {},
      element('h3', {}, command.displayName ?? command.id),
      command.isDeprecated ? badge('deprecated', 'warning') : null,
      element('span', { class: 'muted' }, `${command.displayName ? `${command.id} · ` : ''}${plural(command.parameters.length, 'parameter')}`)),
    element('div', { class: 'body' },
      command.description ? element('p', {}, command.description) : null,
      element('p', { class: 'muted' }, `Payload: ${command.payload}`),
      command.namespace === 'AWS-IoT' ? null
        : element('p', { class: 'notice' }, `Commands in the namespace ${command.namespace} can be shown here but not started.`),
      form));
  item.addEventListener('toggle', () => {
    const target = form.elements.namedItem('targetArn');
    if (item.open && target.value === '') {
      target.value = lastTarget || (devices.length === 1 ? devices[0].target.replace(/^thing\//, '') : '');
      // The event can come when the field already has the focus. Then what the user types must replace the suggestion.
      if (target === document.activeElement) {
        target.select();
      }
    }
  });
  return item;
}

/** Keeps what the user has typed when the definition changes. */
function keepInput(from, to) {
  to.open = from.open;
  const before = from.querySelector('form').elements;
  for (const control of to.querySelector('form').elements) {
    const old = control.name ? before.namedItem(control.name) : null;
    if (old) {
      control.value = old.value;
    }
  }
}

function commandForm(command, onStarted) {
  const fields = [
    field(command, 'targetArn', 'Device', 'required', 'A thing’s name, client/ with a client id, or an ARN.',
      { list: 'targets', required: true }),
    ...command.parameters.map(parameter => parameterField(command, parameter)),
    field(command, 'executionTimeoutSeconds', 'Timeout', 'optional', 'Seconds until the service ends the execution.',
      { type: 'number', min: 1, max: service?.maxTimeoutSeconds, step: 1, placeholder: 'default: 10' }),
  ];
  const status = element('p', { role: 'status', class: 'outcome' });
  const error = element('p', { class: 'error', tabindex: -1, hidden: true });
  const button = element('button', {}, 'Start');
  const form = element('form', { novalidate: true, 'aria-label': `Start ${command.displayName ?? command.id}` },
    ...fields.map(each => each.element), error, element('div', { class: 'actions' }, button, status));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    status.replaceChildren('Starting…');
    const problems = await start(command, form, id => {
      lastTarget = form.elements.namedItem('targetArn').value;
      const show = element('button', { type: 'button', class: 'link' }, 'Show it');
      show.addEventListener('click', () => onStarted(id, true));
      status.replaceChildren('Started. ', show);
      onStarted(id, false);
    });
    button.disabled = false;
    showProblems(problems, fields, error);
    if (problems.length > 0) {
      status.replaceChildren('');
    }
  });
  return form;
}

function parameterField(command, parameter) {
  const hasDefault = parameter.default !== undefined;
  const hint = [parameter.description, parameter.must && `Must be ${parameter.must}`, parameter.member === 'BIN' && 'In base64']
    .filter(Boolean).map(text => /[.!?]$/.test(text) ? text : `${text}.`).join(' ');
  const info = `${parameter.type ?? 'any type'}, ${hasDefault ? 'optional' : 'required'}`;
  const choices = parameter.member === 'B' ? ['true', 'false'] : parameter.conditions.find(condition => condition.operator === 'IN_SET')?.operands;
  const name = `parameters.${parameter.name}`;
  return choices
    ? field(command, name, parameter.name, info, hint, { required: !hasDefault }, [['', hasDefault ? `default: ${parameter.default}` : 'Choose…'],
      ...choices.map(choice => [choice, choice])])
    : field(command, name, parameter.name, info, hint, {
      required: !hasDefault, placeholder: hasDefault ? `default: ${parameter.default}` : null, ...numberAttributes(parameter) });
}

/** Returns the attributes of a number. A 64-bit number is edited as text, because a browser's number field rounds it. The service checks it. */
function numberAttributes(parameter) {
  if (parameter.type === 'LONG' || parameter.type === 'UNSIGNEDLONG') {
    return { inputmode: 'numeric' };
  }

  if (parameter.type !== 'INTEGER' && parameter.type !== 'DOUBLE') {
    return {};
  }

  const isWhole = parameter.type === 'INTEGER';
  let min = isWhole ? -2147483648 : -Infinity;
  let max = isWhole ? 2147483647 : Infinity;
  for (const { operator, operands } of parameter.conditions) {
    const [first, second] = operands.map(Number);
    const next = isWhole ? 1 : 0;
    switch (operator) {
      case 'GREATER_THAN': min = Math.max(min, first + next); break;
      case 'GREATER_THAN_EQUALS': min = Math.max(min, first); break;
      case 'LESS_THAN': max = Math.min(max, first - next); break;
      case 'LESS_THAN_EQUALS': max = Math.min(max, first); break;
      case 'IN_RANGE': [min, max] = [Math.max(min, first), Math.min(max, second)]; break;
    }
  }

  return { type: 'number', step: isWhole ? 1 : 'any', min: Number.isFinite(min) ? min : null, max: Number.isFinite(max) ? max : null };
}

/** Creates a labelled control with a hint, and a place for the problems of its value. The control's name is the member of the request. */
function field(command, name, label, info, hint, attributes, choices = null) {
  const id = `${command.id}-${name}`;
  const all = { id, name, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${id}-hint ${id}-error`, ...attributes };
  const control = choices
    ? element('select', all, ...choices.map(([value, text]) => element('option', { value }, text)))
    : element('input', all);
  const error = element('p', { class: 'error', id: `${id}-error` });
  return {
    name, control, error,
    element: element('div', { class: 'field' },
      element('label', { for: id }, label, ' ', element('span', { class: 'muted' }, info)),
      control, error, element('p', { class: 'hint', id: `${id}-hint` }, hint)),
  };
}

function showProblems(problems, fields, formError) {
  let first = null;
  for (const { name, control, error } of fields) {
    error.textContent = problems.filter(problem => problem.member === name).map(problem => problem.message).join(' ');
    const isWrong = error.textContent !== '';
    control.setAttribute('aria-invalid', isWrong);
    first ??= isWrong ? control : null;
  }

  const others = problems.filter(problem => !fields.some(({ name }) => name === problem.member));
  formError.textContent = others.map(problem => problem.message).join(' ');
  formError.hidden = others.length === 0;
  first ??= others.length > 0 ? formError : null;
  first?.focus();
}

/** Sends the request of StartCommandExecution. Returns its problems, an empty array if the command was started. */
async function start(command, form, started) {
  const { body, problems } = request(command, form);
  if (problems.length > 0) {
    return problems;
  }

  try {
    const response = await fetch('/page/start', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const answer = await response.json();
    if (!response.ok) {
      return answer.problems ?? [{ message: answer.message }];
    }

    started(answer.executionId);
    return [];
  } catch {
    return [{ message: 'The service cannot be reached. Is it running?' }];
  }
}

/** Writes the JSON of a request itself, because JSON.stringify would round 64-bit numbers. */
function request(command, form) {
  const members = [`"commandArn":${JSON.stringify(`${service.arnPrefix}:command/${command.id}`)}`];
  const problems = [];
  const target = form.elements.namedItem('targetArn').value.trim();
  if (target !== '') {
    members.push(`"targetArn":${JSON.stringify(targetArn(target))}`);
  }

  const add = (list, name, member, write) => {
    const control = form.elements.namedItem(member);
    if (control.value === '' && !control.validity.badInput) {
      return;
    }

    try {
      list.push(`${JSON.stringify(name)}:${write(control.value)}`);
    } catch (error) {
      problems.push({ member, message: error.message });
    }
  };
  const parameters = [];
  for (const parameter of command.parameters) {
    const type = parameter.member ?? 'S';
    add(parameters, parameter.name, `parameters.${parameter.name}`, text => `{"${type}":${valueJson(type, text)}}`);
  }

  if (parameters.length > 0) {
    members.push(`"parameters":{${parameters.join(',')}}`);
  }

  add(members, 'executionTimeoutSeconds', 'executionTimeoutSeconds', numberJson);
  return { body: `{${members.join(',')}}`, problems };
}

const targetArn = text => text.startsWith('arn:') ? text : `${service.arnPrefix}:${/^(thing|client)\//.test(text) ? '' : 'thing/'}${text}`;

const valueJson = (type, text) => ['I', 'L', 'D'].includes(type) ? numberJson(text) : type === 'B' ? text : JSON.stringify(text);

function numberJson(text) {
  const [, sign, whole, fraction, exponent] = /^\s*([+-]?)(\d*)(?:\.(\d*))?(e[+-]?\d+)?\s*$/i.exec(text) ?? [];
  if (!whole && !fraction) {
    throw new Error(text === '' ? 'This is not a number.' : `${JSON.stringify(text)} is not a number.`);
  }

  return `${sign === '-' ? '-' : ''}${(whole || '0').replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}${exponent ?? ''}`;
}
