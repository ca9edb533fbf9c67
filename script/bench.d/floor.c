// The physical floor of a whole-book lint: lists every .md, reads it, runs libyaml over the front
// matter and cmark-gfm over the body (table extension), on all cores. Nothing is checked.
// Usage: floor [DIR], or floor --version, which only starts, linked with all of csbook's libraries.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <git2.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

enum { batch = 64, most_cores = 64 };

static cmark_syntax_extension *table;
static char **paths;
static size_t count, room, next_path;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void stop(const char *what) {
  perror(what);
  exit(1);
}

static int is_markdown(const char *path) {
  size_t length = strlen(path);
  return length > 3 && !strcmp(path + length - 3, ".md");
}

static void append(char *path) {
  if (count == room) {
    room = room ? room * 2 : 1024;
    paths = realloc(paths, room * sizeof *paths);
    if (!paths) stop("realloc");
  }
  paths[count++] = path;
}

static void walk(const char *directory) {
  DIR *entries = opendir(directory);
  if (!entries) stop(directory);
  struct dirent *entry;
  while ((entry = readdir(entries))) {
    if (entry->d_name[0] == '.') continue;
    char *path;
    if (asprintf(&path, "%s/%s", directory, entry->d_name) < 0) stop("asprintf");
    if (entry->d_type == DT_DIR) {
      walk(path);
      free(path);
    } else if (is_markdown(path)) {
      append(path);
    } else {
      free(path);
    }
  }
  closedir(entries);
}

static char *read_file(const char *path, size_t *size) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status)) stop(path);
  *size = status.st_size;
  char *bytes = malloc(*size + 1);
  if (!bytes || read(file, bytes, *size) != (ssize_t)*size) stop(path);
  bytes[*size] = 0;
  close(file);
  return bytes;
}

static void parse_front_matter(const char *bytes, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, size);
  while (yaml_parser_parse(&parser, &event)) {
    int ended = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    if (ended) break;
  }
  yaml_parser_delete(&parser);
}

static void parse_body(const char *bytes, size_t size) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, table);
  cmark_parser_feed(parser, bytes, size);
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}

static void parse(const char *path) {
  size_t size;
  char *bytes = read_file(path, &size), *body = bytes;
  if (size > 4 && !memcmp(bytes, "---\n", 4)) {
    char *end = strstr(bytes + 3, "\n---\n");
    if (end) {
      parse_front_matter(bytes + 4, end - bytes - 3);
      body = end + 5;
    }
  }
  parse_body(body, size - (body - bytes));
  free(bytes);
}

static void *work(void *nothing) {
  for (;;) {
    pthread_mutex_lock(&lock);
    size_t low = next_path;
    next_path += batch;
    pthread_mutex_unlock(&lock);
    if (low >= count) return nothing;
    for (size_t i = low; i < low + batch && i < count; i++) parse(paths[i]);
  }
}

int main(int argc, char **argv) {
  if (argc > 1 && !strcmp(argv[1], "--version")) {
    int major, minor, revision;
    git_libgit2_version(&major, &minor, &revision);
    printf("libgit2 %d.%d.%d, SQLite %s\n", major, minor, revision, sqlite3_libversion());
    return 0;
  }
  cmark_gfm_core_extensions_ensure_registered();
  table = cmark_find_syntax_extension("table");
  double start = now();
  walk(argc > 1 ? argv[1] : ".");
  int cores = sysconf(_SC_NPROCESSORS_ONLN);
  if (cores > most_cores) cores = most_cores;
  pthread_t threads[most_cores];
  for (int i = 0; i < cores; i++) {
    if (pthread_create(&threads[i], NULL, work, NULL)) stop("pthread_create");
  }
  for (int i = 0; i < cores; i++) pthread_join(threads[i], NULL);
  printf("%zu files, %d cores, %.0f ms\n", count, cores, (now() - start) * 1e3);
}
