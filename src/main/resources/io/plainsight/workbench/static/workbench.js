'use strict';
// What every page can do: highlight code, copy it, and keep addresses short.

const said = document.getElementById('said');

let silence;

function say(words) {
    said.textContent = words;
    window.clearTimeout(silence);
    silence = window.setTimeout(() => { said.textContent = ''; }, 2000);
}

document.querySelectorAll('.copy').forEach(button => {
    button.addEventListener('click', async () => {
        const text = button.dataset.text ?? button.parentElement.querySelector('code').textContent;
        try {
            await navigator.clipboard.writeText(text);
            say('Copied');
        } catch (refused) {
            say('The browser does not let this page copy');
        }
    });
});

document.querySelectorAll('form[data-short-address]').forEach(form => {
    // What is not chosen need not be in the address.
    form.addEventListener('formdata', event => {
        const all = form.querySelectorAll('[name="against"]');
        if ([...all].every(box => box.checked)) {
            event.formData.delete('against');
        }
        [...event.formData.entries()]
            .filter(([name, value]) => value === '' || (name === 'show' && value === 'all'))
            .forEach(([name]) => event.formData.delete(name));
    });
});

document.querySelectorAll('[data-keeps-query]').forEach(link => {
    link.href = link.dataset.keepsQuery + window.location.search;
});

document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('pre > code').forEach(code => {
        if (window.hljs) {
            window.hljs.highlightElement(code);
        }
        // It scrolls, so the keyboard must reach it.
        code.tabIndex = 0;
        code.setAttribute('role', 'region');
    });
});
