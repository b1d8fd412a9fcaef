package teacherdev.teacher.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import teacherdev.platform.web.problem.Text;

/**
 * Says where messages may go. A subscription must not make this service knock at doors inside its own network: https to
 * public addresses only, unless the deployment allows private ones; local mode allows the loopback interface.
 */
@ApplicationScoped
class WebhookAddresses {

    private static final Text NO_ADDRESS = Text.of("must be an https address", "应为 https 地址");
    private static final Text UNKNOWN_HOST = Text.of("names a host that cannot be found", "主机名无法解析");
    private static final Text NOT_PUBLIC = Text.of("must not lead into a private network", "不能指向内部网络地址");
    private static final int IPV6_BYTES = 16;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int UNIQUE_LOCAL = 0xfc;

    private final boolean local;
    private final boolean privateAllowed;

    WebhookAddresses(
            @ConfigProperty(name = "teacherdev.local", defaultValue = "false") boolean local,
            WebhookConfiguration configuration) {
        this.local = local;
        this.privateAllowed = configuration.privateAddresses();
    }

    /** Why no message may be sent there; empty when one may. */
    Optional<Text> objection(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException malformed) {
            return Optional.of(NO_ADDRESS);
        }
        boolean plainAllowed = local && "http".equalsIgnoreCase(address.getScheme());
        if (address.getHost() == null
                || address.getUserInfo() != null
                || !("https".equalsIgnoreCase(address.getScheme()) || plainAllowed)) {
            return Optional.of(NO_ADDRESS);
        }
        return hostObjection(address.getHost(), plainAllowed);
    }

    private Optional<Text> hostObjection(String host, boolean plain) {
        try {
            InetAddress[] found = InetAddress.getAllByName(host);
            boolean allowed = Arrays.stream(found).allMatch(address -> isAllowed(address, plain));
            return allowed ? Optional.empty() : Optional.of(NOT_PUBLIC);
        } catch (UnknownHostException unknown) {
            return Optional.of(UNKNOWN_HOST);
        }
    }

    private boolean isAllowed(InetAddress address, boolean plain) {
        if (address.isLoopbackAddress()) {
            return local;
        }
        boolean inner = address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isSiteLocalAddress()
                || isUniqueLocal(address.getAddress());
        return !plain && (!inner || (privateAllowed && !address.isLinkLocalAddress()));
    }

    private static boolean isUniqueLocal(byte[] address) {
        return address.length == IPV6_BYTES && (address[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
