package io.plainsight.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plainsight.mybatis.Form;
import io.plainsight.testing.BothForms;
import io.plainsight.testing.MapperTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The guide's {@code TestBasicQueries}. */
@BothForms
class BasicQueriesIT extends MapperTest {

    BasicQueriesIT(Form form) {
        super(form);
    }

    @Test
    @DisplayName("test_get_all_users")
    void getAllUsers() {
        List<User> users = factories.user().create(3);

        assertThat(mappers.users().findAll())
                .extracting(User::getId, User::getName, User::getEmail)
                .containsExactlyElementsOf(users.stream()
                        .map(user -> tuple(user.getId(), user.getName(), user.getEmail()))
                        .toList());
        assertThat(rows("select email from users order by id"))
                .containsExactly(row("user0@example.com"), row("user1@example.com"), row("user2@example.com"));
    }

    @Test
    @DisplayName("test_get_first_user")
    void getFirstUser() {
        List<User> users = factories.user().create(3);

        User first = mappers.users().findFirst().orElseThrow();

        assertThat(first.getId()).isEqualTo(users.get(0).getId());
        assertThat(first.getEmail()).isEqualTo("user0@example.com");
    }

    @Test
    @DisplayName("test_find_by_id")
    void findById() {
        List<User> users = factories.user().create(3);

        User found = mappers.users().findById(users.get(1).getId()).orElseThrow();

        assertThat(found).usingRecursiveComparison().ignoringFields("createdAt").isEqualTo(users.get(1));
        assertThat(rows("select created_at from users where id = ?", found.getId()))
                .containsExactly(row(found.getCreatedAt()));
    }

    @Test
    @DisplayName("test_filter_by_email")
    void filterByEmail() {
        User user = factories.user().with(u -> u.setEmail("test@example.com")).create();
        factories.user().with(u -> u.setEmail("other@example.com")).create();

        User found = mappers.users().findByEmail("test@example.com").orElseThrow();

        assertThat(found.getId()).isEqualTo(user.getId());
        assertThat(found.getName()).isEqualTo(user.getName());
        assertThat(found.getEmail()).isEqualTo("test@example.com");
    }
}
