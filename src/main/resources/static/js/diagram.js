/*
 * <hoso-diagram>: the diagram of a case, with where it stands and the path it has taken. Reading only. The whole diagram
 * is in sight at first; the buttons work with the keyboard.
 */
customElements.define(
    'hoso-diagram',
    class extends HTMLElement {
        connectedCallback() {
            if (Object.prototype.hasOwnProperty.call(this, 'model')) {
                const early = this.model;
                delete this.model;
                this.model = early;
            }
        }

        disconnectedCallback() {
            this.resized?.disconnect();
            this.viewer?.destroy();
            this.viewer = undefined;
        }

        set model(text) {
            this.show(JSON.parse(text));
        }

        async show({ xml, passed, here, label, words }) {
            this.viewer?.destroy();
            const picture = document.createElement('div');
            picture.className = 'diagram-picture';
            picture.setAttribute('role', 'img');
            picture.setAttribute('aria-label', label);
            this.replaceChildren(this.tools(words, passed.length + here.length > 0), picture);
            const viewer = new BpmnJS({ container: picture });
            this.viewer = viewer;
            await viewer.importXML(xml);
            const canvas = viewer.get('canvas');
            const elements = viewer.get('elementRegistry');
            const reached = new Set([...passed, ...here]);
            const mark = (id, marker) => elements.get(id) && canvas.addMarker(id, marker);
            passed.filter((id) => !here.includes(id)).forEach((id) => mark(id, 'hoso-passed'));
            here.forEach((id) => mark(id, 'hoso-here'));
            elements
                .filter((element) => element.waypoints && reached.has(element.source?.id) && reached.has(element.target?.id))
                .forEach((flow) => canvas.addMarker(flow.id, 'hoso-passed-flow'));
            this.fit();
            // The tab gets its width after the diagram was drawn; what a person has zoomed stays.
            this.resized?.disconnect();
            this.resized = new ResizeObserver(() => this.fitted && this.fit());
            this.resized.observe(picture);
            picture.addEventListener('wheel', () => (this.fitted = false), { passive: true });
            picture.addEventListener('pointerdown', () => (this.fitted = false));
        }

        fit() {
            const canvas = this.viewer.get('canvas');
            canvas.resized();
            canvas.zoom('fit-viewport', 'auto');
            this.fitted = true;
        }

        step(direction) {
            this.viewer.get('zoomScroll').stepZoom(direction);
            this.fitted = false;
        }

        tools(words, marked) {
            const bar = document.createElement('div');
            bar.className = 'diagram-tools';
            const button = (name, sign, act) => {
                const made = document.createElement('button');
                made.type = 'button';
                made.className = `diagram-${name}`;
                made.textContent = sign;
                made.title = words[name];
                made.setAttribute('aria-label', words[name]);
                made.addEventListener('click', act);
                return made;
            };
            bar.append(
                button('in', '+', () => this.step(1)),
                button('out', '−', () => this.step(-1)),
                button('fit', words.fit, () => this.fit()),
            );
            if (marked) {
                bar.append(this.legend('passed', `✓ ${words.passed}`), this.legend('here', `● ${words.here}`));
            }
            return bar;
        }

        legend(name, text) {
            const entry = document.createElement('span');
            entry.className = `diagram-legend diagram-legend-${name}`;
            entry.textContent = text;
            return entry;
        }
    },
);
