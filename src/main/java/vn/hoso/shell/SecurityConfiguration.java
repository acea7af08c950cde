package vn.hoso.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.organization.Fingerprints;
import vn.hoso.organization.OidcOfficers;

/**
 * Default deny: health and metrics have a port of their own, machines come through a chain without a session, citizens through one that serves nothing but the
 * public pages, officers through Vaadin's, and everything else is refused.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String OFFICERS_CSP = "default-src 'self'; script-src 'self' 'unsafe-eval' %s;"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " object-src 'none'; frame-src 'self' blob:; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final String DESCRIPTION = "/v3/api-docs/**";
    private static final String DESCRIPTION_AS_YAML = "/v3/api-docs.yaml";

    private static final String PUBLIC_CSP =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /**
     * Vaadin's pages are answered through a forward, at whose end the container sends the answer before the filter that
     * writes headers late would write them.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Health and metrics are asked for by machines that do not log in, on the port that only they reach. */
    @Bean
    @Order(5)
    SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
        http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(EndpointRequest.to("health", "info", "prometheus"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable());
        return secured(http, PUBLIC_CSP).build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain machinesChain(
            HttpSecurity http,
            TokenFilter tokens,
            JsonMapper json,
            @Value("${hoso.security.basic:false}") boolean basic)
            throws Exception {
        ProblemEntryPoint problems = new ProblemEntryPoint(json, basic);
        http.securityMatcher("/api/**", "/engine-rest/**", DESCRIPTION, DESCRIPTION_AS_YAML)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION, DESCRIPTION_AS_YAML)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(tokens, BasicAuthenticationFilter.class);
        if (basic) {
            http.httpBasic(passwords -> passwords.authenticationEntryPoint(problems));
        } else {
            http.httpBasic(passwords -> passwords.disable());
        }
        return secured(http, PUBLIC_CSP).build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain citizensChain(HttpSecurity http) throws Exception {
        http.securityMatcher("/tra-cuu", "/tra-cuu/**", "/fonts/**", "/css/**", "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable());
        return secured(http, PUBLIC_CSP)
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain officersChain(
            HttpSecurity http,
            OidcOfficers oidc,
            Fingerprints fingerprints,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        http.addFilterBefore(new IdleSessions(System::nanoTime), SecurityContextHolderFilter.class)
                .addFilterAfter(new EndedRights(fingerprints), SecurityContextHolderFilter.class);
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/js/**").authenticated());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(vn.hoso.shell.ui.LoginView.class));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .defaultSuccessUrl("/", true)
                    .failureUrl("/login?error&service")
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(oidc)));
        }
        return secured(http, officersPolicy("")).build();
    }

    /**
     * What the officers' screens may load: nothing from elsewhere, and nothing may frame them. Vaadin evaluates what its
     * server sends, so scripts cannot do without {@code unsafe-eval}.
     *
     * @param scripts which inline scripts may run
     */
    static String officersPolicy(String scripts) {
        return OFFICERS_CSP.formatted(scripts);
    }

    private static HttpSecurity secured(HttpSecurity http, String policy) throws Exception {
        return http.headers(headers -> headers.withObjectPostProcessor(EAGERLY)
                .contentTypeOptions(Customizer.withDefaults())
                // Also where the proxy in front does not say that it speaks TLS: without TLS browsers ignore it
                .httpStrictTransportSecurity(transport -> transport.requestMatcher(AnyRequestMatcher.INSTANCE))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(content -> content.policyDirectives(policy)));
    }
}
