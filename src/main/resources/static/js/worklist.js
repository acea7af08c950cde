/* Keys of the worklist. They are ignored while someone types, and where the person has turned them off. */
(() => {
    const typing = (event) =>
        event.composedPath().some((node) => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) || node.isContentEditable);
    const onControl = (event) =>
        event.composedPath().some((node) => /^(A|BUTTON|VAADIN-BUTTON|VAADIN-TAB|VAADIN-SELECT)$/.test(node.tagName));
    const covered = () => document.querySelector('vaadin-dialog[opened], vaadin-select[opened], [role="dialog"]');

    document.addEventListener('keydown', (event) => {
        const list = document.getElementById('worklist');
        const off = localStorage.getItem('hoso-shortcuts') === 'off';
        if (!list || off || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        if (typing(event) || covered()) {
            return;
        }
        const key = event.key.toLowerCase();
        if (key === 'j' || key === 'k') {
            event.preventDefault();
            list.$server.move(key === 'j' ? 1 : -1);
        } else if (key === '/') {
            event.preventDefault();
            document.getElementById('work-search').focus();
        } else if (key === 'enter' && !onControl(event)) {
            list.$server.openCurrent();
        }
    });
})();
