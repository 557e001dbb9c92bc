import { formPageScript } from '../../form-page-script.ts'

/**
 * What a review page does, in plain JavaScript for any browser of the last years: comments at fields, verdicts on
 * sections, and a file as `clientReplySchema` has it. It holds nothing of what is typed as markup.
 */
const text = `
'use strict';
(function () {
${formPageScript}
  var main = document.querySelector('main');
  var form = document.querySelector('form');
  var state = document.getElementById('state');
  var named = document.getElementById('name');
  var words = JSON.parse(main.dataset.words);
  function say(key, values) {
    return words[key].replace(/\\{(\\w+)\\}/g, function (whole, name) { return values[name]; });
  }
  var sections = all(form, 'section');
  var place = 'vaultwright-review:' + main.dataset.vault + ':' +
    sections.map(function (section) { return section.dataset.print; }).join('');
  function box(field) { return field.querySelector('.saying textarea'); }
  function open(field) {
    if (box(field)) return box(field);
    var label = document.createElement('label');
    var typed = document.createElement('textarea');
    var saying = document.createElement('div');
    label.lang = main.dataset.lang;
    label.textContent = words.yourComment;
    typed.rows = 2;
    typed.dir = 'auto';
    typed.maxLength = 4000;
    label.appendChild(typed);
    saying.className = 'saying';
    saying.appendChild(label);
    field.appendChild(saying);
    field.querySelector('.say').setAttribute('aria-expanded', 'true');
    return typed;
  }
  function close(field) {
    field.removeChild(field.querySelector('.saying'));
    field.querySelector('.say').setAttribute('aria-expanded', 'false');
  }
  function show(field) {
    var typed = box(field);
    field.classList.toggle('said', !!typed && typed.value.trim() !== '');
  }
  function numberOf(section) { return Number(section.dataset.section); }
  function verdictOf(section) {
    var chosen = section.querySelector('.verdict input:checked');
    return chosen ? chosen.value : '';
  }
  function wholeOf(section) { return section.querySelector('.verdict textarea'); }
  function comments() {
    var said = [];
    sections.forEach(function (section) {
      all(section, '.field').forEach(function (field) {
        var typed = box(field);
        if (!typed || typed.value.trim() === '') return;
        said.push({
          section: numberOf(section),
          path: JSON.parse(field.dataset.path),
          seen: field.querySelector('.words').innerText.trim().slice(0, 2000),
          comment: typed.value.trim()
        });
      });
      var whole = wholeOf(section).value.trim();
      if (whole !== '') said.push({ section: numberOf(section), path: [], seen: '', comment: whole });
    });
    return said;
  }
  function verdicts() {
    return sections.filter(verdictOf).map(function (section) {
      return {
        section: numberOf(section),
        revision: Number(section.dataset.revision),
        print: section.dataset.print,
        verdict: verdictOf(section)
      };
    });
  }
  function today() {
    var now = new Date();
    function two(number) { return (number < 10 ? '0' : '') + number; }
    return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  }
  function reply() {
    return {
      kind: 'vaultwright-reply', version: 1, vault: main.dataset.vault, name: named.value.trim(), on: today(),
      sections: verdicts(), comments: comments()
    };
  }
  function count(more) {
    var decided = say('decided', { decided: verdicts().length, all: sections.length, comments: comments().length });
    state.textContent = more ? decided + ' ' + more : decided;
  }
  var unsaved = false;
  function keep() {
    unsaved = true;
    count(keepIn(place, reply()) ? words.kept : words.notKept);
  }
  function restore(kept) {
    named.value = kept.name;
    kept.sections.forEach(function (said) {
      var section = sections.filter(function (each) { return numberOf(each) === said.section; })[0];
      all(section, '.verdict input').forEach(function (input) { input.checked = input.value === said.verdict; });
    });
    kept.comments.forEach(function (said) {
      var section = sections.filter(function (each) { return numberOf(each) === said.section; })[0];
      if (said.path.length === 0) { wholeOf(section).value = said.comment; return; }
      var field = all(section, '.field').filter(function (each) { return each.dataset.path === JSON.stringify(said.path); })[0];
      open(field).value = said.comment;
      show(field);
    });
  }
  try { var kept = keptIn(place); if (kept) restore(kept); } catch (problem) { /* It begins empty. */ }
  count();
  form.addEventListener('input', function (event) {
    var field = event.target.closest('.field');
    if (field) show(field);
    keep();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('click', function (event) {
    if (event.target.classList.contains('clear')) {
      var choices = all(event.target.parentNode, 'input');
      choices.forEach(function (input) { input.checked = false; });
      choices[0].focus();
      keep();
      return;
    }
    if (!event.target.classList.contains('say')) return;
    var field = event.target.parentNode;
    if (box(field) && box(field).value.trim() === '') close(field);
    else open(field).focus();
  });
  function isNamed() {
    if (named.value.trim() !== '') return true;
    count(words.nameFirst);
    named.focus();
    return false;
  }
  window.addEventListener('beforeunload', function (event) { if (unsaved && keptIn(place) === null) event.preventDefault(); });
  document.getElementById('save').addEventListener('click', function () {
    if (!isNamed()) return;
    saveFile(reply(), main.dataset.client, main.dataset.ending);
    unsaved = false;
    count(words.saved);
  });
  document.getElementById('show').addEventListener('click', function () {
    if (!isNamed()) return;
    var copied = document.getElementById('text');
    document.getElementById('copy').hidden = false;
    copied.value = JSON.stringify(reply());
    copied.focus();
    copied.select();
    unsaved = false;
    count(words.copyIt);
  });
  ready();
})();
`

/** Its hash is held by `client-page.test.ts`, which says the right one. */
export const clientPageScript = { text, sha256: 'wI7dmxmaJqnNWtgEBzIv/9bScwoQZwa1mPIhffcNae8=' }
