package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestTheProcess(t *testing.T) {
	binary := buildBinary(t)

	for _, asked := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT} {
		t.Run("lets its running request end on "+asked.String()+" and exits with 0", func(t *testing.T) {
			t.Parallel()
			p := startProcess(t, binary)
			answered := p.startSlowRequest(t)
			if err := p.cmd.Process.Signal(asked); err != nil {
				t.Fatal(err)
			}

			if body := <-answered; body != "Waited 1s" {
				t.Errorf("the running request was answered %q", body)
			}
			state, log := p.wait(t)
			if state.ExitCode() != 0 {
				t.Errorf("the process ended with %v, want exit code 0", state)
			}
			if lines := strings.Count(log, " msg=request method=GET path=/volatile status=200 "); lines != 11 {
				t.Errorf("%d lines for 11 requests:\n%s", lines, log)
			}
		})
	}

	t.Run("ends at once on a second signal", func(t *testing.T) {
		t.Parallel()
		p := startProcess(t, binary)
		answered := p.startSlowRequest(t)
		// Signals that come in while the first is being taken count as one with it: hence a few.
		go func() {
			for p.cmd.Process.Signal(syscall.SIGTERM) == nil {
				time.Sleep(10 * time.Millisecond)
			}
		}()

		if body := <-answered; body != "" {
			t.Errorf("the running request was answered %q", body)
		}
		if state, _ := p.wait(t); state.Sys().(syscall.WaitStatus).Signal() != syscall.SIGTERM {
			t.Errorf("the process ended with %v, want it ended by SIGTERM", state)
		}
	})
}

// buildBinary builds as Heroku's Go buildpack does and returns what the Procfile then starts.
func buildBinary(t *testing.T) string {
	t.Helper()
	bin := t.TempDir()
	install := exec.CommandContext(t.Context(), "go", "install", "-tags", "heroku", ".")
	install.Env = append(os.Environ(), "GOBIN="+bin)
	if out, err := install.CombinedOutput(); err != nil {
		t.Fatalf("go install: %v\n%s", err, out)
	}
	procfile, err := os.ReadFile("Procfile")
	if err != nil {
		t.Fatal(err)
	}
	command, ok := strings.CutPrefix(string(procfile), "web: ")
	if !ok {
		t.Fatalf("Procfile is %q, want a line for web", procfile)
	}
	return filepath.Join(bin, strings.TrimSpace(command))
}

type process struct {
	cmd    *exec.Cmd
	stdout *bufio.Reader
	url    string
}

// startProcess returns once the process listens. A process that hangs is killed, lest the test hang too.
func startProcess(t *testing.T, binary string) *process {
	t.Helper()
	port := strconv.Itoa(freePort(t))
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, binary)
	cmd.Env = []string{"PORT=" + port}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &process{cmd, bufio.NewReader(stdout), "http://127.0.0.1:" + port}
	line, err := p.stdout.ReadString('\n')
	if want := ":" + port + "\n"; !strings.Contains(line, "msg=listening address=") || !strings.HasSuffix(line, want) {
		t.Fatalf("the process began with %q (%v), want that it listens on %s", line, err, want)
	}
	return p
}

func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", ":0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

// startSlowRequest returns while the process is busy with a request of one second. The channel gets the
// body, or "" if the connection breaks.
func (p *process) startSlowRequest(t *testing.T) <-chan string {
	t.Helper()
	for range 10 {
		send(t, http.DefaultClient, "GET", p.url+"/volatile")
	}
	answered := make(chan string, 1)
	go func() {
		defer close(answered)
		if response, err := http.Get(p.url + "/volatile"); err == nil {
			defer response.Body.Close()
			body, _ := io.ReadAll(response.Body)
			answered <- string(body)
		}
	}()
	// From outside nothing shows when a request has been taken in, so this leaves it ample time.
	time.Sleep(300 * time.Millisecond)
	return answered
}

// wait returns how the process ended and what it logged.
func (p *process) wait(t *testing.T) (*os.ProcessState, string) {
	t.Helper()
	log, err := io.ReadAll(p.stdout)
	if err != nil {
		t.Fatal(err)
	}
	p.cmd.Wait() // its error repeats the state
	return p.cmd.ProcessState, string(log)
}
