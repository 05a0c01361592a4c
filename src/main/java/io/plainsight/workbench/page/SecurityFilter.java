package io.plainsight.workbench.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other sites out: a page in the same browser may neither read the workbench under a name of its own (DNS
 * rebinding) nor make it run something (cross-site requests), and the pages load nothing from elsewhere.
 */
public final class SecurityFilter extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** What every answer says. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopbackOnly;

    /** @param address that the server listens on */
    public SecurityFilter(String address) {
        loopbackOnly = isLoopback(address);
    }

    private static boolean isLoopback(String address) {
        try {
            // Of no address, a server listens on all.
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // nor can the server listen there
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (loopbackOnly && !LOOPBACK.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN, "This workbench answers under 127.0.0.1 and localhost only.");
        } else if (request.getMethod().equals("POST") && isFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Only the workbench's own pages can run something.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers say where a form was sent from; what says nothing is no browser. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !authority(origin).equals(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
