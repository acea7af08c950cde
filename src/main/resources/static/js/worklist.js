/* Keys of the worklist. Letters are ignored while someone types, and all where the person has turned them off. */
(() => {
    const typing = (event) =>
        event.composedPath().some((node) => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) || node.isContentEditable);
    const onControl = (event) =>
        event.composedPath().some((node) => /^(A|BUTTON|VAADIN-BUTTON|VAADIN-TAB|VAADIN-SELECT)$/.test(node.tagName));
    const covered = () => document.querySelector('vaadin-dialog[opened], vaadin-select[opened], [role="dialog"]');
    const taken = (event) => {
        event.preventDefault();
        event.stopPropagation();
    };

    const toList = () => {
        const grid = document.getElementById('work-grid');
        grid.setAttribute('tabindex', '-1');
        grid.focus();
    };

    /* Enter opens the first hit; Escape goes to the list and leaves the text as it is. */
    const inSearch = (event, list) => {
        if (event.key === 'Enter') {
            taken(event);
            list.$server.openFirst(document.querySelector('#work-search input').value);
        } else if (event.key === 'Escape') {
            taken(event);
            toList();
        }
    };

    /* Whoever moves through the list has left the tab or button that they pressed before: Enter is the row's. */
    const inList = (event, list) => {
        const key = event.key.toLowerCase();
        const arrow = event.target.id === 'work-grid' && /^arrow(up|down)$/.test(key);
        if (key === 'j' || key === 'k' || arrow) {
            taken(event);
            toList();
            list.$server.move(key === 'j' || key === 'arrowdown' ? 1 : -1);
        } else if (key === '/') {
            taken(event);
            document.getElementById('work-search').focus();
        } else if (key === 'enter' && !onControl(event)) {
            list.$server.openCurrent();
        }
    };

    /* Before the fields see the key: one of theirs clears itself at Escape. */
    document.addEventListener('keydown', (event) => {
        const list = document.getElementById('worklist');
        const off = localStorage.getItem('hoso-shortcuts') === 'off';
        if (!list || off || event.ctrlKey || event.altKey || event.metaKey || covered()) {
            return;
        }
        if (event.composedPath().some((node) => node.id === 'work-search')) {
            inSearch(event, list);
        } else if (!typing(event)) {
            inList(event, list);
        }
    }, true);
})();
