package vn.hoso;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;
import vn.hoso.access.Internal;
import vn.hoso.engine.ModelBean;

/** Which methods of a bean another package can call, and which of them say who may. */
final class Classification {

    private static final List<Class<? extends Annotation>> CLASSES_OF_ACCESS = List.of(
            RolesAllowed.class,
            PermitAll.class,
            AnonymousAllowed.class,
            DenyAll.class,
            PreAuthorize.class,
            Internal.class);

    /** Types whose methods carry no class, each with the reason. Screens and routes keep off them as off {@link Internal}. */
    static final Map<String, String> BY_HAND = Map.ofEntries(
            Map.entry("vn.hoso.base.MovableClock", "tells the time"),
            Map.entry("vn.hoso.engine.Engine", "called by services that have authorised the officer"),
            Map.entry("vn.hoso.engine.EngineWork", "called by services that have authorised the officer"),
            Map.entry("vn.hoso.engine.Incidents", "called by casefile, which has authorised an administrator"),
            Map.entry("vn.hoso.engine.Decisions", "answers from the facts that it is given"),
            Map.entry("vn.hoso.engine.Deployments", "called by publishing, which has authorised two people"),
            Map.entry("vn.hoso.engine.ModelGuard", "reads a model and says what is wrong with it"),
            Map.entry("vn.hoso.engine.ModelBeans", "knows what models may name"),
            Map.entry("vn.hoso.engine.EngineJobs", "a part of these tests"),
            Map.entry("vn.hoso.worklist.WorkSubjects", "asked by the worklist about what it has authorised"),
            Map.entry("vn.hoso.shell.LoginCard$Deck", "the sample's published log-ins, on the log-in page"),
            Map.entry("vn.hoso.signature.DocumentSigner", "called by casefile for the signer of the step"),
            Map.entry(
                    "vn.hoso.signature.SigningProvider", "the port behind which the signer's own secret is asked for"),
            Map.entry("vn.hoso.signature.SoftwareTokens", "opens a token with its owner's own PIN"),
            Map.entry("vn.hoso.signature.SignatureValidator", "judges a file that the caller brings"));

    private Classification() {}

    static boolean isClassified(AnnotatedElement element) {
        return CLASSES_OF_ACCESS.stream().anyMatch(kind -> AnnotatedElementUtils.hasAnnotation(element, kind));
    }

    /** What another package can call of a bean without anything saying who may: its own, inherited, or by an interface. */
    static Stream<String> unclassified(Class<?> bean) {
        // A record is a value: it tells what it was given
        if (bean.isRecord() || AnnotatedElementUtils.hasAnnotation(bean, ModelBean.class) || isClassified(bean)) {
            return Stream.empty();
        }
        Stream<Class<?>> doors = Modifier.isPublic(bean.getModifiers())
                ? Stream.concat(Stream.of(bean), openInterfaces(bean))
                : openInterfaces(bean);
        return doors.filter(door -> !BY_HAND.containsKey(door.getName()))
                .flatMap(door -> Arrays.stream(door.getMethods()))
                .filter(method -> isOurs(method.getDeclaringClass()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                // What a public class inherits from a hidden one is there as a bridge
                .map(BridgeMethodResolver::findBridgedMethod)
                .filter(method -> !isClassified(method) && !isClassified(implemented(bean, method)))
                .filter(method -> !isClassified(method.getDeclaringClass()))
                .map(method -> bean.getName() + "." + method.getName())
                .distinct();
    }

    private static Stream<Class<?>> openInterfaces(Class<?> bean) {
        return ClassUtils.getAllInterfacesForClassAsSet(bean).stream()
                .<Class<?>>map(door -> door)
                .filter(door -> isOurs(door) && Modifier.isPublic(door.getModifiers()));
    }

    private static Method implemented(Class<?> bean, Method method) {
        return ClassUtils.getMostSpecificMethod(method, bean);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("vn.hoso.");
    }
}
