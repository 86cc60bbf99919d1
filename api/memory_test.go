package main

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// memoryServer is the application on a network without sockets: synctest's clock stands still for as
// long as a goroutine waits for a socket.
type memoryServer struct {
	client  *http.Client
	network *memoryListener
	stop    func()       // does what SIGTERM does
	stopped <-chan error // gets what serve returns
}

func startInMemory(t *testing.T, o options) memoryServer {
	t.Helper()
	network := &memoryListener{conns: make(chan net.Conn), closed: make(chan struct{})}
	transport := &http.Transport{DialContext: network.dial}
	ctx, stop := context.WithCancel(t.Context())
	stopped := make(chan error, 1)
	go func() {
		defer close(stopped)
		stopped <- serve(ctx, network, o)
	}()
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		stop()
		for range stopped { // synctest's clock stops with the test, and serve still needs it
		}
	})
	return memoryServer{&http.Client{Transport: transport}, network, stop, stopped}
}

type memoryListener struct {
	conns  chan net.Conn
	closed chan struct{}
	close  sync.Once
}

func (l *memoryListener) dial(context.Context, string, string) (net.Conn, error) {
	here, there := net.Pipe()
	select {
	case l.conns <- there:
		return here, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *memoryListener) connect(t *testing.T) net.Conn {
	t.Helper()
	conn, err := l.dial(t.Context(), "", "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func (l *memoryListener) Accept() (net.Conn, error) {
	select {
	case conn := <-l.conns:
		return conn, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *memoryListener) Close() error {
	l.close.Do(func() { close(l.closed) })
	return nil
}

func (l *memoryListener) Addr() net.Addr { return &net.UnixAddr{Name: "memory", Net: "memory"} }

// logBuffer keeps what was logged.
type logBuffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (b *logBuffer) Write(line []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(line)
}

// requests returns the lines about requests, each without its time.
func (b *logBuffer) requests() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var found []string
	for line := range strings.Lines(b.text.String()) {
		if _, request, ok := strings.Cut(line, " msg=request"); ok {
			found = append(found, strings.TrimSpace(request))
		}
	}
	return found
}

func loggedOptions() (options, *logBuffer) {
	logged := &logBuffer{}
	return defaultOptions(slog.New(slog.NewTextHandler(logged, nil))), logged
}

type answer struct {
	status int
	header http.Header
	body   string
}

// send may be called from any goroutine: it reports what went wrong and returns no answer then.
func send(t *testing.T, client *http.Client, method, url string) answer {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, url, nil)
	if err != nil {
		t.Error(err)
		return answer{}
	}
	response, err := client.Do(request)
	if err != nil {
		t.Error(err)
		return answer{}
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Error(err)
	}
	return answer{response.StatusCode, response.Header, string(body)}
}
