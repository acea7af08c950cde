/* Ctrl+K (⌘K on a Mac) opens the list of places on every screen, unless the person has turned shortcuts off. */
document.addEventListener('keydown', (event) => {
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const palette = document.getElementById('palette');
    if (!isK || !palette || localStorage.getItem('hoso-shortcuts') === 'off') {
        return;
    }
    event.preventDefault();
    if (!event.repeat) {
        palette.$server.open();
    }
});
