/*
 * Says that the session is about to end, and ends it on the screen when it has. Every request counts as use but the
 * heartbeats that a page sends by itself; all tabs of a browser share one session, so they share when it was last used.
 */
(() => {
    const LAST_USE = 'hoso-last-use';
    const WARNING_SECONDS = 120;
    /* The server saw the last use a little earlier than its answer was seen here: then it is surely over there. */
    const GRACE_SECONDS = 5;

    const used = () => localStorage.setItem(LAST_USE, String(Date.now()));
    const idle = () => (Date.now() - Number(localStorage.getItem(LAST_USE) || Date.now())) / 1000;
    const isUse = (entry) => (entry.initiatorType === 'xmlhttprequest' || entry.initiatorType === 'fetch')
        && entry.name.startsWith(location.origin) && !/v-r=(heartbeat|push)/.test(entry.name);

    used();
    document.cookie = 'hoso-ended=; path=/; max-age=0; samesite=lax';
    new PerformanceObserver((list) => {
        if (list.getEntries().some(isUse)) {
            used();
        }
    }).observe({ type: 'resource' });

    const build = (guard) => {
        const dialog = document.createElement('dialog');
        dialog.id = 'session-warning';
        dialog.className = 'session-warning';
        dialog.setAttribute('role', 'alertdialog');
        dialog.setAttribute('aria-labelledby', 'session-title');
        dialog.setAttribute('aria-describedby', 'session-text');
        const title = document.createElement('h2');
        title.id = 'session-title';
        title.textContent = guard.dataset.title;
        const text = document.createElement('p');
        text.id = 'session-text';
        const left = document.createElement('p');
        left.id = 'session-left';
        left.className = 'session-left';
        text.textContent = guard.dataset.text;
        const stay = document.createElement('button');
        stay.id = 'session-stay';
        stay.type = 'button';
        stay.textContent = guard.dataset.stay;
        const close = () => {
            dialog.close();
            used();
            guard.$server.stay();
        };
        stay.addEventListener('click', close);
        dialog.addEventListener('cancel', (event) => {
            event.preventDefault();
            close();
        });
        dialog.append(title, left, text, stay);
        document.body.append(dialog);
        return dialog;
    };

    const end = () => {
        document.cookie = 'hoso-ended=1; path=/; max-age=600; samesite=lax';
        clearInterval(watch);
        location.reload();
    };

    const look = () => {
        const guard = document.getElementById('session-guard');
        if (!guard) {
            return;
        }
        const limit = Number(guard.dataset.seconds);
        const left = limit - idle();
        let dialog = document.getElementById('session-warning');
        if (left <= -GRACE_SECONDS) {
            end();
        } else if (left <= Math.min(WARNING_SECONDS, limit / 2)) {
            dialog = dialog || build(guard);
            const seconds = Math.max(0, Math.ceil(left));
            dialog.querySelector('#session-left').textContent =
                Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
            if (!dialog.open) {
                dialog.showModal();
                dialog.querySelector('button').focus();
            }
        } else if (dialog && dialog.open) {
            dialog.close();
        }
    };
    const watch = setInterval(look, 1000);
})();
