// The stream of changes, and the parts of the page that show it.
import { showCommands, showTargets } from './commands.js';
import { badge, byId, element } from './elements.js';
import { applyExecutions, clearExecutions, openExecution, showCounts, watchExecution } from './executions.js';

const filter = byId('filter');
let service = null;
let counts = { matching: 0, all: 0 };
let wanted = null;
let events = null;
let retry = null;

function connect() {
  clearTimeout(retry);
  events?.close();
  events = new EventSource(`/page/events?${new URLSearchParams(filterValues())}`);
  events.onmessage = event => {
    showConnection('live', 'Live');
    apply(JSON.parse(event.data));
  };
  events.onerror = () => {
    showConnection('lost', 'Connection lost. Trying again…');
    // A browser tries again by itself, except if the request was refused.
    if (events.readyState === EventSource.CLOSED) {
      retry = setTimeout(connect, 2000);
    }
  };
}

function apply(message) {
  if (message.service) {
    service = message.service;
    byId('service').textContent = `${location.host} · account ${service.account} · ${service.region}`;
  }

  if (message.commands) {
    showCommands(message.commands, service, onStarted);
    showFilterCommands(message.commands);
  }

  if (message.devices) {
    showDevices(message.devices);
    showTargets(message.devices);
  }

  if (message.service || message.executions || message.gone) {
    applyExecutions(message);
  }

  if (message.all !== undefined) {
    counts = message;
  }

  showCounts(counts.matching, counts.all, service.maxExecutions, Object.keys(filterValues()).length > 0);
  if (wanted && openExecution(wanted)) {
    wanted = null;
  }
}

function onStarted(id, isWanted) {
  watchExecution(id);
  if (isWanted && !openExecution(id)) {
    // The filter hides the execution, or the stream has not sent it yet.
    wanted = id;
    filter.reset();
  }
}

function showDevices(devices) {
  byId('devices-count').textContent = devices.length;
  byId('devices').replaceChildren(...devices.length === 0
    ? [element('li', { class: 'empty' }, 'There are no devices. Register one with ', element('code', {}, 'aws iot create-thing'), ', or connect it over MQTT.')]
    : devices.map(device => element('li', {},
      element('span', { class: 'target' }, device.target.replace(/^(thing|client)\//, '')),
      element('span', { class: 'muted' }, device.target.startsWith('client/') ? 'MQTT client' : device.isRegistered ? 'thing' : 'thing, not registered'),
      device.isSimulated ? badge('simulated', 'good')
        : device.isConnected === true ? badge('online', 'good')
        : badge(device.isConnected === false ? 'offline, session kept' : 'not connected', 'neutral'))));
}

function showFilterCommands(commands) {
  const select = filter.elements.namedItem('command');
  const ids = new Set([...commands.map(command => command.id), filterValues().command].filter(Boolean));
  const current = filterValues().command ?? '';
  select.replaceChildren(element('option', { value: '' }, 'All'), ...[...ids].sort().map(id => element('option', { value: id }, id)));
  select.value = current;
}

function showConnection(state, text) {
  const connection = byId('connection');
  if (connection.dataset.state !== state) {
    connection.dataset.state = state;
    connection.textContent = text;
  }
}

/** Gets the filter from the address. It is there so that a reload keeps it and a user can send it to others. */
function filterValues() {
  return Object.fromEntries([...new URLSearchParams(location.search)]
    .filter(([name, value]) => ['command', 'device', 'status'].includes(name) && value !== ''));
}

function changeFilter() {
  const values = new URLSearchParams([...new FormData(filter)].filter(([, value]) => value !== ''));
  if (values.toString() !== new URLSearchParams(filterValues()).toString()) {
    history.replaceState(null, '', values.size > 0 ? `/?${values}` : '/');
    clearExecutions();
    connect();
  }
}

let typing = null;
filter.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(changeFilter, 300);
});
filter.addEventListener('submit', event => event.preventDefault());
filter.addEventListener('reset', () => setTimeout(changeFilter));

for (const [name, value] of Object.entries(filterValues())) {
  const control = filter.elements.namedItem(name);
  if (name === 'command') {
    control.append(element('option', { value }, value));
  }

  control.value = value;
}

// A browser opens at most six connections to an origin, so a page in the background closes its own.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    clearTimeout(retry);
    events.close();
  } else {
    connect();
  }
});

connect();
