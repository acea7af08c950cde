package vn.hoso.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page that carries every officers' screen. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://css/hoso.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {}
